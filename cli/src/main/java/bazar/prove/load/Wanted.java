package bazar.prove.load;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The books that buyers found sold out, for the shopkeepers. */
final class Wanted {
    private final Set<Long> books = ConcurrentHashMap.newKeySet();

    void add(long book) {
        books.add(book);
    }

    /** @return whether it was wanted; from now on it is not */
    boolean take(long book) {
        return books.remove(book);
    }
}
