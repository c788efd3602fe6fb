package bazar.prove.faults;

import java.util.Locale;

/**
 * Something that was done to a node.
 *
 * @param begunAt nanoseconds since the history began
 * @param endedAt when the node was ready again; {@link #NOT_YET} before
 */
public record Fault(FaultKind kind, String node, long begunAt, long endedAt) {
    static final long NOT_YET = Long.MAX_VALUE;

    Fault endedAt(long time) {
        return new Fault(kind, node, begunAt, time);
    }

    boolean overlaps(long from, long to) {
        return begunAt <= to && endedAt >= from;
    }

    @Override
    public String toString() {
        String end = endedAt == NOT_YET ? "" : String.format(Locale.ROOT, " to %.3f s", endedAt / 1e9);
        return String.format(Locale.ROOT, "%s %s from %.3f s", kind, node, begunAt / 1e9) + end;
    }
}
