package bazar.catalog.books;

import bazar.shared.books.FoldedTopic;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/**
 * Reads consistent lists of books. The database has no snapshot reads: while a long list is read, one book can change
 * behind the reader and another, later, ahead of it. A list is therefore read again if any list has changed meanwhile.
 * If that keeps happening, as while many books are added, it is read while writes are blocked.
 */
@ApplicationScoped
public class BookLists {
    /** How often a list is read without blocking writes. */
    static final int TRIES = 3;

    private final Books books;
    private final Standstill disk;

    @Inject
    public BookLists(Books books, Standstill disk) {
        this.books = books;
        this.disk = disk;
    }

    protected BookLists() {
        this(null, null);
    }

    /** Returns the books whose topic begins with this one and whose id is greater than {@code after}, by id. */
    public TitlePage search(FoldedTopic topic, long after, int limit) {
        for (int tried = 0; tried < TRIES; tried++) {
            long changes = books.listChanges();
            TitlePage page = books.search(topic, after, limit);
            if (books.listChanges() == changes) {
                return page;
            }
        }
        return disk.atRest(() -> books.search(topic, after, limit));
    }
}
