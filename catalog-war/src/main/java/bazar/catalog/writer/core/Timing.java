package bazar.catalog.writer.core;

import java.time.Duration;
import java.util.Locale;
import java.util.Set;

/**
 * How the time of a write was spent.
 *
 * @param queued until its batch was begun
 * @param witnessed until caches and secondaries had acknowledged
 * @param committed until the entry was durable here
 * @param heldUpBy names of the nodes that did not acknowledge at once
 */
public record Timing(Duration queued, Duration witnessed, Duration committed, Set<String> heldUpBy) {
    Timing after(Duration queueing) {
        return new Timing(queueing, witnessed, committed, heldUpBy);
    }

    /** Returns a <a href="https://www.w3.org/TR/server-timing/">Server-Timing</a> header, in milliseconds. */
    public String toHeader() {
        return String.format(
                Locale.ROOT,
                "queue;dur=%.2f, witness;dur=%.2f%s, commit;dur=%.2f",
                millis(queued),
                millis(witnessed),
                heldUpBy.isEmpty() ? "" : ";desc=\"" + String.join(" ", heldUpBy) + '"',
                millis(committed));
    }

    private static double millis(Duration d) {
        return d.toNanos() / 1e6;
    }
}
