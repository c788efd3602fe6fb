package bazar.prove.load.waits;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;

/** Keeps the longest of all waits added. */
final class LongestWait {
    private final Function<Wait, Duration> measure;
    private Wait longest;

    LongestWait(Function<Wait, Duration> measure) {
        this.measure = measure;
    }

    synchronized void add(Wait wait) {
        if (longest == null || measure.apply(wait).compareTo(measure.apply(longest)) > 0) {
            longest = wait;
        }
    }

    synchronized Optional<Wait> get() {
        return Optional.ofNullable(longest);
    }
}
