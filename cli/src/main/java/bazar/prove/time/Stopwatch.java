package bazar.prove.time;

import java.util.function.LongSupplier;

/** Nanoseconds since it was started, by a clock that neither stops nor jumps. All times of a history are by the same one. */
public final class Stopwatch implements LongSupplier {
    private final long startedAt = System.nanoTime();

    @Override
    public long getAsLong() {
        return System.nanoTime() - startedAt;
    }
}
