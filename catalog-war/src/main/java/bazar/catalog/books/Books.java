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

    /** In order of their ids, at most so many. */
    public List<BookImage> after(long id, int limit) {
        return entities.createQuery("SELECT b FROM Book b WHERE b.id > :id ORDER BY b.id", Book.class)
                .setParameter("id", id)
                .setMaxResults(limit)
                .getResultStream()
                .map(Book::image)
                .toList();
    }

    /** The ids of those of which there are fewer copies, in order, at most so many. */
    public List<Long> below(int copies, long afterId, int limit) {
        return entities.createQuery(
                        "SELECT b.id FROM Book b WHERE b.stock < :copies AND b.id > :after ORDER BY b.id", Long.class)
                .setParameter("copies", copies)
                .setParameter("after", afterId)
                .setMaxResults(limit)
                .getResultList();
    }

    /** How often what lists show has changed. */
    long listChanges() {
        return entities.createQuery("SELECT l.changes FROM ListChanges l", Long.class)
                .getSingleResult();
    }

    /**
     * Books whose topic begins so, in order of id, after the given one. What is written meanwhile may be among them in part; see
     * {@link BookLists}.
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

    /** Writes the book as it is after a log entry; within the transaction that writes the entry. */
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

    /** Likewise for one that a log entry deletes, if it is there. */
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
