package bazar.catalog.writer;

import bazar.catalog.log.BookImage;
import bazar.catalog.log.Changes;
import bazar.catalog.log.LogEntry;
import bazar.catalog.log.SaleImage;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A disk in memory, which can be made to fail. */
final class MemoryStorage implements Storage {
    final List<LogEntry> log = new ArrayList<>();
    private final Map<Long, BookImage> books = new HashMap<>();
    private final Map<String, SaleImage> sales = new HashMap<>();
    private boolean broken;

    MemoryStorage withBook(long id, int stock) {
        books.put(id, new BookImage(id, "Book " + id, "topic", new BigDecimal("30.00"), stock));
        return this;
    }

    void breakDown() {
        broken = true;
    }

    int stockOf(long id) {
        return books.get(id).stock();
    }

    int numberOfSales() {
        return sales.size();
    }

    @Override
    public Optional<BookImage> book(long id) {
        return Optional.ofNullable(books.get(id));
    }

    @Override
    public Optional<SaleImage> sale(String orderId) {
        return Optional.ofNullable(sales.get(orderId));
    }

    @Override
    public void commit(LogEntry entry) {
        if (broken) {
            throw new IllegalStateException("the disk is gone");
        }
        log.add(entry);
        Changes changes = Changes.parse(entry.changes());
        changes.books().forEach(book -> books.put(book.id(), book));
        changes.sales().forEach(sale -> sales.put(sale.orderId(), sale));
    }
}
