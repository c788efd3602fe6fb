package bazar.catalog.writer.core;

import bazar.catalog.log.BookImage;
import bazar.catalog.log.CancellationImage;
import bazar.catalog.log.Changes;
import bazar.catalog.log.SaleImage;
import bazar.shared.keys.Key;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/** The write batch of the next log entry: the committed state, overlaid with the changes decided so far. */
public final class WriteBatch {
    private final Storage committed;
    private final Instant now;
    private final Map<Long, Optional<BookImage>> seen = new LinkedHashMap<>();
    private final Map<Long, BookImage> books = new LinkedHashMap<>();
    private final Set<Long> deletedBooks = new LinkedHashSet<>();
    private final Map<String, SaleImage> sales = new LinkedHashMap<>();
    private final Map<String, CancellationImage> cancellations = new LinkedHashMap<>();
    private final TouchedKeys keys = new TouchedKeys();
    private OptionalLong lastBookId = OptionalLong.empty();

    WriteBatch(Storage committed, Instant now) {
        this.committed = committed;
        this.now = now;
    }

    /** Returns the time of everything decided in this entry. */
    public Instant now() {
        return now;
    }

    public Optional<BookImage> book(long id) {
        if (deletedBooks.contains(id)) {
            return Optional.empty();
        }
        BookImage changed = books.get(id);
        return changed != null ? Optional.of(changed) : seen.computeIfAbsent(id, committed::book);
    }

    public Optional<SaleImage> sale(String orderId) {
        SaleImage added = sales.get(orderId);
        return added != null ? Optional.of(added) : committed.sale(orderId);
    }

    /** Returns the order under which the cart was sold. */
    public Optional<String> orderOfCart(String cartId) {
        return sales.values().stream()
                .filter(sale -> cartId.equals(sale.cartId()))
                .map(SaleImage::orderId)
                .findFirst()
                .or(() -> committed.orderOfCart(cartId));
    }

    public Optional<CancellationImage> cancellation(String orderId) {
        CancellationImage added = cancellations.get(orderId);
        return added != null ? Optional.of(added) : committed.cancellation(orderId);
    }

    /** Returns an id that no book has had, deleted ones included; empty once all are used up. */
    public OptionalLong newBookId() {
        long last = lastBookId.orElseGet(committed::lastBookId);
        if (last == Long.MAX_VALUE) {
            return OptionalLong.empty();
        }
        lastBookId = OptionalLong.of(last + 1);
        return lastBookId;
    }

    /** Adds or changes a book. Does nothing if the book is already so. */
    public void change(BookImage book) {
        Optional<BookImage> after = Optional.of(book);
        if (!book(book.id()).equals(after)) {
            touch(book.id(), after);
            books.put(book.id(), book);
        }
    }

    public void deleteBook(long id) {
        touch(id, Optional.empty());
        books.remove(id);
        deletedBooks.add(id);
    }

    public void add(SaleImage sale) {
        sales.put(sale.orderId(), sale);
        keys.add(Key.sale(sale.orderId()));
    }

    public void add(CancellationImage cancellation) {
        cancellations.put(cancellation.orderId(), cancellation);
        keys.add(Key.sale(cancellation.orderId()));
    }

    private void touch(long id, Optional<BookImage> after) {
        new BookChange(id, book(id), after).keys().forEach(keys::add);
    }

    boolean isEmpty() {
        return keys.isEmpty();
    }

    Changes changes() {
        return new Changes(
                keys.names(),
                new ArrayList<>(books.values()),
                List.copyOf(deletedBooks),
                new ArrayList<>(sales.values()),
                new ArrayList<>(cancellations.values()),
                null);
    }
}
