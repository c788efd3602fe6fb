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

/** Checks that a node that the primary can reach soon has its lease or its place in the in-sync set. */
final class Reach {
    /**
     * Covers reconnection, catching up, and an entry with the new in-sync set, which may wait for a failed node's
     * lease.
     */
    private static final Duration SLOWEST_JOIN = Times.LEASE.multipliedBy(2);

    /** Covers one unanswered attempt from before the recovery, and the next. */
    private static final Duration SLOWEST_LEASE = Times.LEASE_ASK_TIMEOUT.multipliedBy(2);

    private final World world;
    private final Host host;
    private final BooleanSupplier hasIt;
    private final LongSupplier soundSince;
    private final long longest;
    private final Invariant invariant;
    private final Consumer<Violation> report;
    private final Stretch lack = new Stretch();

    /** @param soundSince the time before which a lack does not count */
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
