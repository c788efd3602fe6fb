package bazar.catalog.writer;

import bazar.catalog.log.BookImage;
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
import java.util.Set;

/** The next log entry while its commands are decided: the committed state, overlaid with what they have changed so far. */
public final class Draft {
    private final Storage committed;
    private final Instant now;
    private final Map<Long, Optional<BookImage>> seen = new LinkedHashMap<>();
    private final Map<Long, BookImage> books = new LinkedHashMap<>();
    private final Map<String, SaleImage> sales = new LinkedHashMap<>();
    private final Set<String> keys = new LinkedHashSet<>();

    Draft(Storage committed, Instant now) {
        this.committed = committed;
        this.now = now;
    }

    /** The time of all that is decided in this entry. */
    public Instant now() {
        return now;
    }

    public Optional<BookImage> book(long id) {
        BookImage changed = books.get(id);
        return changed != null ? Optional.of(changed) : seen.computeIfAbsent(id, committed::book);
    }

    public Optional<SaleImage> sale(String orderId) {
        SaleImage added = sales.get(orderId);
        return added != null ? Optional.of(added) : committed.sale(orderId);
    }

    /** A change of price or stock, which concerns the book's own record only. */
    public void change(BookImage book) {
        books.put(book.id(), book);
        keys.add(Key.info(book.id()).name());
    }

    public void add(SaleImage sale) {
        sales.put(sale.orderId(), sale);
        keys.add(Key.sale(sale.orderId()).name());
    }

    boolean isEmpty() {
        return keys.isEmpty();
    }

    Changes changes() {
        return new Changes(List.copyOf(keys), new ArrayList<>(books.values()), new ArrayList<>(sales.values()));
    }
}
