package bazar.prove;

import bazar.prove.books.TrialBooks;
import bazar.prove.faults.FaultLog;
import bazar.prove.faults.Faults;
import bazar.prove.faults.Schedule;
import bazar.prove.history.Checker;
import bazar.prove.history.History;
import bazar.prove.load.Load;
import bazar.prove.load.http.Doors;
import bazar.prove.load.settlement.Settlement;
import bazar.prove.load.waits.Waits;
import bazar.prove.network.Network;
import bazar.prove.time.Stopwatch;
import bazar.stack.Stack;
import bazar.stack.home.Installation;
import bazar.stack.machine.StackException;
import bazar.stack.node.Node;
import bazar.stack.topology.NodeKind;
import bazar.stack.topology.Scale;
import bazar.stack.topology.Topology;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;

/**
 * Puts a separate store under load while it breaks nodes, and checks every answer.
 *
 * <p>Clients read, buy and change the same few books while nodes are killed, frozen, restarted and cut off.
 */
public final class Proof {
    private static final Duration LEASE = Duration.ofSeconds(2);
    private static final String PRIMARY = "catalog-1";

    private final ProofSettings settings;
    private final Consumer<String> progress;
    private final Stopwatch clock = new Stopwatch();
    private final History history = new History(new Checker(TrialBooks.shelves()), clock);
    private final FaultLog faultLog = new FaultLog();
    private final Waits waits = new Waits(faultLog, PRIMARY);

    /** @param progress receives one line for each event */
    public Proof(ProofSettings settings, Consumer<String> progress) {
        this.settings = settings;
        this.progress = progress;
    }

    /** @param directory the store's; it is deleted if every promise was kept */
    public Verdict run(Path directory, Installation installation) {
        Scale scale = settings.scale();
        Topology topology = Topology.onFreePorts(scale.frontends(), scale.catalogs(), scale.orders());
        progress.accept("Starting a store for the trial in " + directory + "…");
        try (Network network = new Network(topology)) {
            TrialStore store = TrialStore.open(directory, installation, topology, network);
            Verdict verdict;
            try (store) {
                progress.accept(
                        "Breaking it for " + settings.length().toSeconds() + " s, seed " + settings.seed() + ".");
                verdict = hammer(store.stack(), network);
            }
            store.removeIf(verdict.isKept(), progress);
            return verdict;
        }
    }

    private Verdict hammer(Stack stack, Network network) {
        SplittableRandom random = new SplittableRandom(settings.seed());
        Faults faults = new Faults(stack, network, schedule(stack, random.split()), faultLog, clock, progress);
        Doors doors = Doors.of(stack);
        Load load = new Load(doors, history, waits, settings.readers(), settings.buyers(), random.split());
        List<String> defects = new ArrayList<>();
        load.begin();
        tryTo(() -> goOn(faults), defects);
        progress.accept("Bringing every node back…");
        tryTo(() -> stack.up(Optional.empty()), defects);
        load.end();
        defects.addAll(load.failures());
        if (defects.isEmpty()) {
            defects.addAll(new Settlement(doors, history).defects(load.orderIds()));
        }
        return new Verdict(
                history.tally(),
                history.violations(),
                faultLog.counts(),
                load.complaints(),
                waits.longestAtPrimary(),
                settings.allowance(),
                waits.longestThroughIngress(),
                waits.longestReading(),
                defects);
    }

    private static void tryTo(Runnable change, List<String> defects) {
        try {
            change.run();
        } catch (StackException e) {
            defects.add(e.getMessage());
        }
    }

    /** Breaks nodes until the time is up or a violation is found. */
    private void goOn(Faults faults) {
        long end = clock.getAsLong() + settings.length().toNanos();
        while (clock.getAsLong() < end && history.violations().isEmpty()) {
            faults.next();
        }
    }

    private Schedule schedule(Stack stack, RandomGenerator random) {
        List<String> kept = settings.withPrimary() ? List.of() : List.of(PRIMARY);
        List<String> others = stack.nodes().stream()
                .filter(node -> node.kind() != NodeKind.INGRESS)
                .map(Node::name)
                .filter(name -> !kept.contains(name))
                .toList();
        return new Schedule(random, others, kept, List.of(stack.ingress().name()), LEASE);
    }
}
