package bazar.catalog.writer;

import bazar.catalog.log.BookImage;
import bazar.catalog.log.LogEntry;
import bazar.catalog.log.SaleImage;
import java.util.Optional;

/** The committed state that the writer decides from and commits to. */
public interface Storage {
    Optional<BookImage> book(long id);

    Optional<SaleImage> sale(String orderId);

    /** Makes the entry and its rows durable, together or not at all. This is the linearization point of a write. */
    void commit(LogEntry entry);
}
