package bazar.order.carts.storage;

import java.time.Clock;
import java.time.Instant;
import java.util.function.LongSupplier;

/**
 * The time of day, limited to the time that has really elapsed since this object was created. Carts do not age because
 * a clock is set ahead.
 */
final class ElapsedWallClock {
    private final Clock clock;
    private final LongSupplier nanoTime;
    private final Instant begun;
    private final long begunAt;

    /** @param nanoTime a clock that neither stops nor jumps */
    ElapsedWallClock(Clock clock, LongSupplier nanoTime) {
        this.clock = clock;
        this.nanoTime = nanoTime;
        this.begun = clock.instant();
        this.begunAt = nanoTime.getAsLong();
    }

    Instant now() {
        Instant shown = clock.instant();
        Instant passed = begun.plusNanos(nanoTime.getAsLong() - begunAt);
        return shown.isBefore(passed) ? shown : passed;
    }
}
