package bazar.catalog.replication.storage;

import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;

/** Reads all rows of one kind in order of their keys, page by page, while others are written. */
public final class RowCursor<K, R> {
    private final BiFunction<K, Integer, List<R>> after;
    private final Function<R, K> key;
    private K last;
    private boolean isAtEnd;

    /**
     * @param after the rows behind a key, in order, at most so many
     * @param key of a row
     * @param start before all keys
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

    /** Whether there was nothing behind the page read last. */
    public boolean isAtEnd() {
        return isAtEnd;
    }
}
