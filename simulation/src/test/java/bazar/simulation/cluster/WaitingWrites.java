package bazar.simulation.cluster;

import bazar.simulation.history.Invariant;
import bazar.simulation.history.Violation;
import bazar.simulation.node.Times;
import bazar.simulation.world.World;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Whether a write ever waits too long. What may hold it up is the write before it, a node that fails or is cut off, and a message that is
 * lost or comes late; and none of these for longer than a lease and its margin.
 */
final class WaitingWrites {
    /** Two delays of messages, to hand over to a thread now and then, and the time in which the end of a lease is noticed. */
    private static final Duration EPSILON = Duration.ofMillis(60);

    static final long LONGEST =
            (long) (Times.LEASE.plus(Times.MARGIN).toNanos() / (1 - Times.DRIFT) + EPSILON.toNanos());

    private final World world;
    private final Faults faults;
    private final Primary primary;
    private final Consumer<Violation> report;
    private final Stretch waiting = new Stretch();
    private final Stretch idle = new Stretch();
    private long lastCommitted;

    WaitingWrites(World world, Faults faults, Primary primary, Consumer<Violation> report) {
        this.world = world;
        this.faults = faults;
        this.primary = primary;
        this.report = report;
    }

    void look() {
        long now = world.now();
        long committed = primary.disk().committed().lsn();
        Optional<Office> office = primary.office().filter(Office::writes);
        boolean isInFlight = office.isPresent() && office.get().lastLsn() > committed;
        boolean isAsked = office.isPresent() && office.get().isAsked();
        waiting.look(isAsked, now);
        idle.look(isAsked && !isInFlight, now);
        if (committed != lastCommitted) {
            lastCommitted = committed;
            waiting.beginAt(now);
            idle.beginAt(now);
        }
        if (waiting.nanos(now) > LONGEST) {
            waiting.beginAt(faults.last());
            judge(waiting.nanos(now), LONGEST, "waits");
        }
        if (idle.nanos(now) > EPSILON.toNanos()) {
            idle.beginAt(primary.host().wellSince());
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
