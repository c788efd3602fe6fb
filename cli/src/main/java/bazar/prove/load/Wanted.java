package bazar.prove.load;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The books that buyers found sold out, for which shopkeepers publish the next edition. */
final class Wanted {
    private final Set<Long> books = ConcurrentHashMap.newKeySet();

    void add(long book) {
        books.add(book);
    }

    /** Removes a book; returns whether it was wanted. */
    boolean take(long book) {
        return books.remove(book);
    }
}
