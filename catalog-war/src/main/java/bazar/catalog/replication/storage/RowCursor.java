package bazar.catalog.replication.storage;

import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;

/** Reads all rows of one kind in the order of their keys, page by page, while they are being written to. */
public final class RowCursor<K, R> {
    private final BiFunction<K, Integer, List<R>> after;
    private final Function<R, K> key;
    private K last;
    private boolean isAtEnd;

    /**
     * @param after returns rows above a key, ascending, at most the given number
     * @param key returns a row's key
     * @param start a key below all others
     */
    public RowCursor(BiFunction<K, Integer, List<R>> after, Function<R, K> key, K start) {
        this.after = after;
        this.key = key;
        this.last = start;
    }

    public List<R> next(int limit) {
        List<R> rows = after.apply(last, limit);
        isAtEnd = rows.size() < limit;
        last = rows.isEmpty() ? last : key.apply(rows.get(rows.size() - 1));
        return rows;
    }

    /** Whether the page read last was the last one. */
    public boolean isAtEnd() {
        return isAtEnd;
    }
}
