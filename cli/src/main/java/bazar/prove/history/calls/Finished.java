package bazar.prove.history.calls;

import java.util.Locale;

/**
 * A call that has ended.
 *
 * @param endedAt nanoseconds since the history began; after the answer was received
 * @param servedBy the node that answered and its cache's state, as the answer's headers give them
 */
public record Finished(Call call, Outcome outcome, long endedAt, String servedBy) {
    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "%s %s from %s to %s%s: %s",
                call.client(),
                call.operation(),
                seconds(call.begunAt()),
                seconds(endedAt),
                servedBy.isEmpty() ? "" : " at " + servedBy,
                outcome);
    }

    private static String seconds(long nanos) {
        return String.format(Locale.ROOT, "%.6f s", nanos / 1e9);
    }
}
