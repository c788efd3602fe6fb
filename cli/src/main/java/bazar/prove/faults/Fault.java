package bazar.prove.faults;

import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * Something that was done to a node.
 *
 * @param moments nanoseconds since the history began: as it was begun, as it was done, as it was mended, and as the node was ready again;
 *     those that have come
 */
public record Fault(FaultKind kind, String node, List<Long> moments) {
    private static final int ALL_MOMENTS = 4;
    private static final long NOT_YET = Long.MAX_VALUE;

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

    /** Whether the node's server ended, or was ended, and had to start. */
    public boolean hasEndedServer() {
        return kind.endsServers();
    }

    long begunAt() {
        return moments.get(0);
    }

    long endedAt() {
        return moments.size() < ALL_MOMENTS ? NOT_YET : moments.get(ALL_MOMENTS - 1);
    }

    boolean overlaps(long from, long to) {
        return begunAt() <= to && endedAt() >= from;
    }

    /** The last of its moments up to that time, if any. */
    public OptionalLong lastMoment(long upTo) {
        return moments.stream()
                .flatMapToLong(LongStream::of)
                .filter(moment -> moment <= upTo)
                .max();
    }

    @Override
    public String toString() {
        String end = endedAt() == NOT_YET ? "" : String.format(Locale.ROOT, " to %.3f s", endedAt() / 1e9);
        return String.format(Locale.ROOT, "%s %s from %.3f s", kind, node, begunAt() / 1e9) + end;
    }
}
