package bazar.catalog.books;

import bazar.shared.books.FoldedTopic;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/**
 * Lists of books, each as it was at one moment. The database keeps no state for readers: while a long list is read, one of its books
 * can change behind the reader and another, later, before it. So a list that was overtaken by a change of any list is read again, and
 * at last while nothing is written, for who adds many books changes lists all the time.
 */
@ApplicationScoped
public class BookLists {
    /** How often it is tried without holding up anybody. */
    static final int TRIES = 3;

    private final Books books;
    private final Standstill disk;

    @Inject
    public BookLists(Books books, Standstill disk) {
        this.books = books;
        this.disk = disk;
    }

    /** For the container's proxy. */
    protected BookLists() {
        this(null, null);
    }

    /** Books whose topic begins so, in order of id, after the given one. */
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
