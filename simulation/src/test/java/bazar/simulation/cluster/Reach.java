package bazar.simulation.cluster;

import bazar.simulation.history.Invariant;
import bazar.simulation.history.Violation;
import bazar.simulation.node.Times;
import bazar.simulation.world.Host;
import bazar.simulation.world.World;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

/** Whether a node that the primary can reach has, before long, what it is reached for. */
final class Reach {
    /** Until it is heard of again, for what it lacks, and to be in an entry, while the one before it waits for another. */
    private static final Duration SLOWEST_JOIN = Times.LEASE.multipliedBy(2);

    /** A question that was under way when it came back, and the next, which it has to prove itself for. */
    private static final Duration SLOWEST_LEASE = Times.LEASE_ASK_TIMEOUT.multipliedBy(2);

    private final World world;
    private final Host host;
    private final BooleanSupplier hasIt;
    private final LongSupplier soundSince;
    private final long longest;
    private final Invariant invariant;
    private final Consumer<Violation> report;
    private final Stretch lack = new Stretch();

    /** @param soundSince before which what it lacks does not count */
    Reach(
            World world,
            Host host,
            BooleanSupplier hasIt,
            LongSupplier soundSince,
            Duration longest,
            Invariant invariant,
            Consumer<Violation> report) {
        this.world = world;
        this.host = host;
        this.hasIt = hasIt;
        this.soundSince = soundSince;
        this.longest = longest.toNanos();
        this.invariant = invariant;
        this.report = report;
    }

    static Reach of(Secondary secondary, World world, Faults faults, Primary primary, Consumer<Violation> report) {
        return new Reach(
                world,
                secondary.host(),
                () -> secondary.isStopping()
                        || secondary.isMisplaced()
                        || !primary.writes()
                        || primary.disk().inSync().contains(secondary.url()),
                () -> Math.max(faults.last(), faults.soundSince(secondary.host())),
                SLOWEST_JOIN,
                Invariant.JOINED,
                report);
    }

    static Reach of(Frontend frontend, World world, Faults faults, Primary primary, Consumer<Violation> report) {
        return new Reach(
                world,
                frontend.host(),
                () -> !frontend.host().isRunning()
                        || frontend.isStopping()
                        || primary.office().isEmpty()
                        || frontend.hasLease(),
                () -> faults.soundSince(frontend.host()),
                SLOWEST_LEASE,
                Invariant.LEASED,
                report);
    }

    void look() {
        long now = world.now();
        lack.look(!hasIt.getAsBoolean(), now);
        if (lack.nanos(now) > longest) {
            lack.beginAt(soundSince.getAsLong());
            if (lack.nanos(now) > longest) {
                Duration lacking = Duration.ofNanos(lack.nanos(now));
                report.accept(new Violation(invariant, host.name() + " lacks it for " + lacking.toMillis() + " ms"));
            }
        }
    }
}
