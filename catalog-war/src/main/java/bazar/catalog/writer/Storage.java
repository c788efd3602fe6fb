package bazar.catalog.writer;

import bazar.catalog.log.BookImage;
import bazar.catalog.log.CancellationImage;
import bazar.catalog.log.Checkpoint;
import bazar.catalog.log.Fenced;
import bazar.catalog.log.LogEntry;
import bazar.catalog.log.SaleImage;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** The committed state that the writer decides from and commits to. */
public interface Storage {
    /** Has reads that belong together share what each would cost alone. */
    default <T> T read(Supplier<T> reads) {
        return reads.get();
    }

    Optional<BookImage> book(long id);

    Optional<SaleImage> sale(String orderId);

    Optional<CancellationImage> cancellation(String orderId);

    /** The order that this cart was sold under. */
    Optional<String> orderOfCart(String cartId);

    /** The largest id that a book has ever had here, deleted ones included; 0 before the first. */
    long lastBookId();

    /**
     * Makes entries and their rows durable, together or not at all. This is the linearization point of a write.
     *
     * @param entries in order, at least one
     * @throws Fenced if the disk is not in their epoch and at the entry before them any more
     */
    Checkpoint commit(List<LogEntry> entries);
}
