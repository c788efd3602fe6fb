package bazar.catalog.writer.core;

import bazar.catalog.log.BookImage;
import bazar.catalog.log.CancellationImage;
import bazar.catalog.log.Checkpoint;
import bazar.catalog.log.Fenced;
import bazar.catalog.log.LogEntry;
import bazar.catalog.log.SaleImage;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** The committed state that the writer reads and commits to. */
public interface Storage {
    /** Runs several reads so that they share the cost of one transaction. */
    default <T> T read(Supplier<T> reads) {
        return reads.get();
    }

    Optional<BookImage> book(long id);

    Optional<SaleImage> sale(String orderId);

    Optional<CancellationImage> cancellation(String orderId);

    /** Returns the order under which the cart was sold. */
    Optional<String> orderOfCart(String cartId);

    /** Returns the largest id that a book has ever had, deleted ones included; 0 before the first. */
    long lastBookId();

    /**
     * Makes entries and their rows durable, atomically. This is the linearization point of a write.
     *
     * @param entries in order, at least one
     * @throws Fenced if the disk is no longer in the entries' epoch, or not at the entry before them
     */
    Checkpoint commit(List<LogEntry> entries);
}
