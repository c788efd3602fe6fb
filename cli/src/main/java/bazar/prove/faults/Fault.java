package bazar.prove.faults;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Something that was done to a node.
 *
 * @param moments nanoseconds since the history began: as it was begun, as it was done, as it was mended, and as the node was ready again;
 *     those that have come
 */
public record Fault(FaultKind kind, String node, List<Long> moments) {
    /** What has not come. */
    public static final long NOT_YET = Long.MAX_VALUE;

    private static final int MENDED = 2;
    private static final int WHOLE = 3;

    public Fault {
        moments = List.copyOf(moments);
    }

    static Fault begun(FaultKind kind, String node, long time) {
        return new Fault(kind, node, List.of(time));
    }

    /** The same when the next moment has come. */
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

    /** Since when the node has been working again, or all the time; {@link #NOT_YET} while it stands still. */
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
