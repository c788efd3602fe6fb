package bazar.catalog.log;

import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import java.util.List;
import java.util.Objects;
import java.util.stream.LongStream;

/**
 * What one log entry does: the rows as they are afterwards, so that applying it twice is the same as once, and the keys it
 * touches, so that caches and replicas know which reads it concerns.
 *
 * @param inSync addresses of the secondaries in sync from this entry on; null where the set stays as it is
 */
public record Changes(
        List<String> keys,
        List<BookImage> books,
        List<Long> deletedBooks,
        List<SaleImage> sales,
        List<CancellationImage> cancellations,
        List<String> inSync) {
    public static final Changes NONE = of(List.of(), List.of(), List.of());
    private static final Jsonb JSON = JsonbBuilder.create();

    /** What an entry does not know, it does nothing of: it may be of a time when there was no such thing. */
    public Changes {
        deletedBooks = Objects.requireNonNullElse(deletedBooks, List.of());
        cancellations = Objects.requireNonNullElse(cancellations, List.of());
    }

    public static Changes of(List<String> keys, List<BookImage> books, List<SaleImage> sales) {
        return new Changes(keys, books, List.of(), sales, List.of(), null);
    }

    /** Nothing but who is in sync from now on. */
    public static Changes ofInSync(List<String> inSync) {
        return new Changes(List.of(), List.of(), List.of(), List.of(), List.of(), inSync);
    }

    /** The largest id of a book that this writes or deletes; 0 if it does neither. */
    public long lastBookId() {
        return LongStream.concat(
                        books.stream().mapToLong(BookImage::id),
                        deletedBooks.stream().mapToLong(Long::longValue))
                .max()
                .orElse(0);
    }

    public static Changes parse(String json) {
        return JSON.fromJson(json, Changes.class);
    }

    public String toJson() {
        return JSON.toJson(this);
    }
}
