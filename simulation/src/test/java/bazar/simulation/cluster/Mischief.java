package bazar.simulation.cluster;

import bazar.simulation.node.Node;
import bazar.simulation.node.Times;
import bazar.simulation.node.Transactions;
import bazar.simulation.world.Chance;
import bazar.simulation.world.Host;
import bazar.simulation.world.Network;
import bazar.simulation.world.World;
import java.time.Duration;
import java.util.List;

/**
 * Injects faults, one at a time or several at once: nodes are killed, stopped, paused or cut off, machines sleep, disks
 * fail, the time of day is set.
 */
final class Mischief {
    private static final Duration SHORTEST = Duration.ofMillis(20);
    private static final Duration LONGEST = Times.LEASE.multipliedBy(2);

    /** The share among faults of nodes that have a disk. */
    private static final double DISK_FAILURES = 0.25;

    /** The share among killed nodes that lose their disk. */
    private static final double LOST_DISKS = 0.3;

    /** The share among killed nodes that are misconfigured as primary, until the mistake is corrected. */
    private static final double MISTAKES = 0.2;

    /** The share among all faults. */
    private static final double CLOCKS_SET = 0.08;

    private static final Duration LARGEST_STEP = Duration.ofMinutes(5);

    private static final double QUICK_RESTARTS = 0.5;
    private static final Duration QUICK = Duration.ofMillis(150);

    private final World world;
    private final Network network;
    private final List<Node> nodes;
    private final Duration every;
    private final boolean machinesSleep;
    private boolean over;

    Mischief(World world, Network network, List<Node> nodes, Duration every, boolean machinesSleep) {
        this.world = world;
        this.network = network;
        this.nodes = nodes;
        this.every = every;
        this.machinesSleep = machinesSleep;
    }

    void begin() {
        world.after(world.chance().between(Duration.ZERO, every.multipliedBy(2)), this::strike);
    }

    /** Repairs everything and injects no further faults. */
    void end() {
        over = true;
        network.mend();
        for (Node node : nodes) {
            correct(node);
            revive(node);
        }
    }

    private void strike() {
        if (!over) {
            strike(world.chance().oneOf(nodes));
            begin();
        }
    }

    private void strike(Node node) {
        Chance chance = world.chance();
        Duration lasting = chance.between(SHORTEST, LONGEST);
        if (!node.host().isRunning() || node.host().isPaused()) {
            return;
        }
        if (chance.happens(CLOCKS_SET)) {
            boolean isSetBack = !machinesSleep && chance.happens(0.5);
            Duration step = chance.between(SHORTEST, LARGEST_STEP);
            node.host().setTimeOfDay(isSetBack ? step.negated() : step);
            return;
        }
        if (node.transactions().isPresent() && chance.happens(DISK_FAILURES)) {
            Transactions disk = node.transactions().get();
            disk.failNext(chance.oneOf(node.failures()));
            world.after(
                    lasting,
                    () -> disk.catchUp().ifPresent(outcome -> node.host().note(() -> outcome)));
            return;
        }
        switch (chance.between(1, 5)) {
            case 1 -> {
                node.host().kill();
                if (chance.happens(LOST_DISKS)) {
                    node.loseDisk();
                }
                if (chance.happens(MISTAKES)) {
                    node.appoint();
                }
                boolean isRestart = chance.happens(QUICK_RESTARTS);
                world.after(isRestart ? chance.between(SHORTEST, QUICK) : lasting, () -> revive(node));
            }
            case 2 ->
                node.stop().whenComplete((none, failure) -> {
                    node.host().kill();
                    world.after(lasting, () -> revive(node));
                });
            case 3, 4 -> {
                pause(node.host());
                world.after(lasting, () -> revive(node));
            }
            default -> cutOff(node.host(), lasting);
        }
    }

    private void pause(Host host) {
        if (machinesSleep) {
            host.sleep();
        } else {
            host.pause();
        }
    }

    /** From one other node, or from all; in both directions, or in one. */
    private void cutOff(Host host, Duration lasting) {
        Chance chance = world.chance();
        boolean fromAll = chance.happens(0.5);
        Host one = chance.oneOf(nodes).host();
        int directions = chance.between(1, 3);
        for (Node node : nodes) {
            Host other = node.host();
            if (other != host && (fromAll || other == one)) {
                if (directions != 1) {
                    network.cut(host, other);
                    world.after(lasting, () -> network.mend(host, other));
                }
                if (directions != 2) {
                    network.cut(other, host);
                    world.after(lasting, () -> network.mend(other, host));
                }
            }
        }
    }

    private static void correct(Node node) {
        if (node.isMisplaced()) {
            node.host().kill();
        }
    }

    private void revive(Node node) {
        if (!node.host().isRunning()) {
            node.start();
            if (!node.host().isRunning() || node.isMisplaced()) {
                Duration unseen = world.chance().between(SHORTEST, LONGEST);
                world.after(unseen, () -> {
                    correct(node);
                    revive(node);
                });
            }
        } else if (node.host().isPaused()) {
            node.host().resume();
        }
    }
}
