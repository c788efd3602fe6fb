package bazar.catalog.storage;

import bazar.catalog.books.Books;
import bazar.catalog.log.BookImage;
import bazar.catalog.log.Changes;
import bazar.catalog.log.MultisetHash;
import bazar.catalog.log.StoredCancellation;
import bazar.catalog.log.StoredSale;
import bazar.catalog.replication.wire.SnapshotPage;
import bazar.catalog.sales.Cancellations;
import bazar.catalog.sales.Sales;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;

/** The rows that result from the log. Each change returns the new digest of all rows. */
@ApplicationScoped
class StateMachine {
    private final Books books;
    private final Sales sales;
    private final Cancellations cancellations;

    @Inject
    StateMachine(Books books, Sales sales, Cancellations cancellations) {
        this.books = books;
        this.sales = sales;
        this.cancellations = cancellations;
    }

    protected StateMachine() {
        this(null, null, null);
    }

    /**
     * Applies an entry's changes.
     *
     * @param mayBeHere whether a snapshot may already hold some of the rows
     */
    MultisetHash apply(Changes changes, long lsn, boolean mayBeHere, MultisetHash before) {
        MultisetHash digest = before;
        for (BookImage book : changes.books()) {
            digest = without(book.id(), digest).plus(book.row());
            books.apply(book);
        }
        for (long deleted : changes.deletedBooks()) {
            digest = without(deleted, digest);
            books.delete(deleted);
        }
        for (var sale : changes.sales()) {
            if (!mayBeHere || sales.find(sale.orderId()).isEmpty()) {
                digest = add(new StoredSale(lsn, sale), digest);
            }
        }
        for (var cancellation : changes.cancellations()) {
            if (!mayBeHere || cancellations.find(cancellation.orderId()).isEmpty()) {
                digest = add(new StoredCancellation(lsn, cancellation), digest);
            }
        }
        return digest;
    }

    /** Adds the rows of a snapshot page, each of which arrives once. */
    MultisetHash add(SnapshotPage page, MultisetHash before) {
        MultisetHash digest = before;
        for (BookImage book : page.books()) {
            digest = digest.plus(book.row());
            books.apply(book);
        }
        for (StoredSale sale : page.sales()) {
            digest = add(sale, digest);
        }
        for (StoredCancellation cancellation : page.cancellations()) {
            digest = add(cancellation, digest);
        }
        return digest;
    }

    private MultisetHash without(long bookId, MultisetHash digest) {
        Optional<BookImage> before = books.find(bookId);
        return before.isPresent() ? digest.minus(before.get().row()) : digest;
    }

    private MultisetHash add(StoredSale sale, MultisetHash digest) {
        sales.add(sale);
        return digest.plus(sale.row());
    }

    private MultisetHash add(StoredCancellation cancellation, MultisetHash digest) {
        cancellations.add(cancellation);
        return digest.plus(cancellation.row());
    }
}
