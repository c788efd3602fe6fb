package bazar.frontend.lease.core;

import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * A clock that a test advances. It starts just before it overflows, because no rule may depend on its absolute value.
 */
public final class SteeredClock implements LongSupplier {
    private volatile long now = Long.MAX_VALUE - 1_000;

    @Override
    public long getAsLong() {
        return now;
    }

    public void advance(Duration time) {
        now += time.toNanos();
    }
}
