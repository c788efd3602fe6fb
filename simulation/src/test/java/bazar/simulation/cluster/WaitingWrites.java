package bazar.simulation.cluster;

import bazar.simulation.history.Invariant;
import bazar.simulation.history.Violation;
import bazar.simulation.node.Times;
import bazar.simulation.world.World;
import java.time.Duration;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

/**
 * Checks that no write waits too long. A write may be delayed by the write before it, by a node that fails or is cut
 * off, and by a lost or late message, and by each at most for a lease and its margin.
 */
final class WaitingWrites {
    /** Covers two message delays, thread hand-overs, and the time until the end of a lease is noticed. */
    static final Duration EPSILON = Duration.ofMillis(60);

    static final long LONGEST =
            (long) (Times.LEASE.plus(Times.MARGIN).toNanos() / (1 - Times.DRIFT) + EPSILON.toNanos());

    private final World world;
    private final Writing primary;
    private final LongSupplier lastFault;
    private final LongSupplier wellSince;
    private final Consumer<Violation> report;
    private final Stretch waiting = new Stretch();
    private final Stretch idle = new Stretch();
    private long lastCommitted;

    /**
     * @param lastFault the time of the last event that a write may have to wait for
     * @param wellSince since when the primary has been running undisturbed
     */
    WaitingWrites(
            World world, Writing primary, LongSupplier lastFault, LongSupplier wellSince, Consumer<Violation> report) {
        this.world = world;
        this.primary = primary;
        this.lastFault = lastFault;
        this.wellSince = wellSince;
        this.report = report;
    }

    static WaitingWrites of(Primary primary, World world, Faults faults, Consumer<Violation> report) {
        return new WaitingWrites(world, primary, faults::last, primary.host()::wellSince, report);
    }

    void look() {
        long now = world.now();
        long committed = primary.committedLsn();
        boolean isAsked = primary.writes() && primary.isAsked();
        boolean isInFlight = isAsked && primary.lastLsn() > committed;
        waiting.look(isAsked, now);
        idle.look(isAsked && !isInFlight, now);
        if (committed != lastCommitted) {
            lastCommitted = committed;
            waiting.beginAt(now);
            idle.beginAt(now);
        }
        if (waiting.nanos(now) > LONGEST) {
            waiting.beginAt(lastFault.getAsLong());
            judge(waiting.nanos(now), LONGEST, "waits");
        }
        if (idle.nanos(now) > EPSILON.toNanos()) {
            idle.beginAt(wellSince.getAsLong());
            judge(idle.nanos(now), EPSILON.toNanos(), "waits while nothing is in flight");
        }
    }

    private void judge(long nanos, long most, String what) {
        if (nanos > most) {
            report.accept(new Violation(
                    Invariant.PROMPT,
                    "a write " + what + " for " + Duration.ofNanos(nanos).toMillis() + " ms"));
        }
    }
}
