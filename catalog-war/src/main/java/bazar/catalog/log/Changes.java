package bazar.catalog.log;

import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import java.util.List;
import java.util.Objects;
import java.util.stream.LongStream;

/**
 * What one log entry changes: the rows as they are afterwards, so that applying an entry is idempotent, and the keys it
 * touches, by which caches and replicas know which reads it concerns.
 *
 * @param inSync addresses of the in-sync secondaries from this entry on; null if the set does not change
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

    /** Entries of older versions lack some fields; these change nothing. */
    public Changes {
        deletedBooks = Objects.requireNonNullElse(deletedBooks, List.of());
        cancellations = Objects.requireNonNullElse(cancellations, List.of());
    }

    public static Changes of(List<String> keys, List<BookImage> books, List<SaleImage> sales) {
        return new Changes(keys, books, List.of(), sales, List.of(), null);
    }

    /** Returns changes of the in-sync set alone. */
    public static Changes ofInSync(List<String> inSync) {
        return new Changes(List.of(), List.of(), List.of(), List.of(), List.of(), inSync);
    }

    /** Returns the largest id of a book that these changes write or delete; 0 if there is none. */
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
