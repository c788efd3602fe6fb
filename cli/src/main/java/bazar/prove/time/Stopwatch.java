package bazar.prove.time;

import java.util.function.LongSupplier;

/** A monotonic clock that counts nanoseconds from its creation. All times of a history come from the same one. */
public final class Stopwatch implements LongSupplier {
    private final long startedAt = System.nanoTime();

    @Override
    public long getAsLong() {
        return System.nanoTime() - startedAt;
    }
}
