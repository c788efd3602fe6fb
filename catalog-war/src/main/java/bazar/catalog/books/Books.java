package bazar.catalog.books;

import bazar.catalog.log.BookImage;
import bazar.shared.books.FoldedTopic;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;

/** The books on this node's disk. */
@ApplicationScoped
public class Books {
    @PersistenceContext
    private EntityManager entities;

    public Optional<BookImage> find(long id) {
        return Optional.ofNullable(entities.find(Book.class, id)).map(Book::image);
    }

    /** Returns at most {@code limit} books with a greater id, by id. */
    public List<BookImage> after(long id, int limit) {
        return entities.createQuery("SELECT b FROM Book b WHERE b.id > :id ORDER BY b.id", Book.class)
                .setParameter("id", id)
                .setMaxResults(limit)
                .getResultStream()
                .map(Book::image)
                .toList();
    }

    /** Returns ids above {@code afterId} whose stock is below {@code copies}, ascending, at most {@code limit}. */
    public List<Long> below(int copies, long afterId, int limit) {
        return entities.createQuery(
                        "SELECT b.id FROM Book b WHERE b.stock < :copies AND b.id > :after ORDER BY b.id", Long.class)
                .setParameter("copies", copies)
                .setParameter("after", afterId)
                .setMaxResults(limit)
                .getResultList();
    }

    /** Returns how often the content of any list has changed. */
    long listChanges() {
        return entities.createQuery("SELECT l.changes FROM ListChanges l", Long.class)
                .getSingleResult();
    }

    /**
     * Returns the books whose topic begins with this one and whose id is greater than {@code after}, by id. The page
     * may be inconsistent if books are written meanwhile; {@link BookLists} sees to that.
     */
    public TitlePage search(FoldedTopic topic, long after, int limit) {
        List<BookTitle> found = entities.createQuery("""
                        SELECT NEW bazar.catalog.books.BookTitle(b.id, b.title) FROM Book b
                        WHERE b.foldedTopic LIKE :beginning ESCAPE '\\' AND b.id > :after ORDER BY b.id""", BookTitle.class)
                .setParameter("beginning", topic.text().replaceAll("([%_\\\\])", "\\\\$1") + "%")
                .setParameter("after", after)
                .setMaxResults(limit + 1)
                .getResultList();
        boolean more = found.size() > limit;
        return new TitlePage(more ? found.subList(0, limit) : found, more);
    }

    /** Writes a book as of a log entry, in the transaction that writes the entry. */
    public void apply(BookImage image) {
        Book book = entities.find(Book.class, image.id());
        if (book == null) {
            entities.persist(new Book(image));
            listsChange();
        } else {
            if (!book.isListedAs(image)) {
                listsChange();
            }
            book.become(image);
        }
    }

    /** Deletes a book, if it exists, in the transaction that writes the log entry. */
    public void delete(long id) {
        Book book = entities.find(Book.class, id);
        if (book != null) {
            entities.remove(book);
            listsChange();
        }
    }

    private void listsChange() {
        entities.find(ListChanges.class, ListChanges.ONLY).next();
    }
}
