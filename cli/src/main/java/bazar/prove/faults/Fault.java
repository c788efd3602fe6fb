package bazar.prove.faults;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * A fault of one node.
 *
 * @param moments nanoseconds since the history began: when the fault began, was in effect, was being undone, and when
 *     the node was ready again; only those that have passed
 */
public record Fault(FaultKind kind, String node, List<Long> moments) {
    /** A moment that has not passed yet. */
    public static final long NOT_YET = Long.MAX_VALUE;

    private static final int MENDED = 2;
    private static final int WHOLE = 3;

    public Fault {
        moments = List.copyOf(moments);
    }

    static Fault begun(FaultKind kind, String node, long time) {
        return new Fault(kind, node, List.of(time));
    }

    /** Returns this fault with its next moment. */
    Fault next(long time) {
        return new Fault(
                kind, node, Stream.concat(moments.stream(), Stream.of(time)).toList());
    }

    public boolean hits(String name) {
        return node.equals(name);
    }

    long begunAt() {
        return moments.get(0);
    }

    long endedAt() {
        return moment(WHOLE);
    }

    boolean overlaps(long from, long to) {
        return begunAt() <= to && endedAt() >= from;
    }

    /**
     * Returns since when the node has been working: since the fault's end, or since its beginning if the fault does
     * not stop it; {@link #NOT_YET} while it does not work.
     */
    public long workingSince() {
        if (kind.endsServers()) {
            return endedAt();
        }
        return kind == FaultKind.PAUSE ? moment(MENDED) : begunAt();
    }

    private long moment(int index) {
        return index < moments.size() ? moments.get(index) : NOT_YET;
    }

    @Override
    public String toString() {
        String end = endedAt() == NOT_YET ? "" : String.format(Locale.ROOT, " to %.3f s", endedAt() / 1e9);
        return String.format(Locale.ROOT, "%s %s from %.3f s", kind, node, begunAt() / 1e9) + end;
    }
}
