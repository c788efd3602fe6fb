package bazar.shared.books;

import java.util.HashSet;
import java.util.Set;

/** The rules for the set of books with which a new store opens. */
public final class OpeningRules {
    public static final int MAX_BOOKS = 100_000;

    private final Set<Long> ids = new HashSet<>();

    /** Checks and counts one more book. */
    public void add(long id) {
        if (ids.size() == MAX_BOOKS) {
            throw new BrokenRule("A store opens with at most " + MAX_BOOKS + " books.");
        }
        if (!ids.add(id)) {
            throw new BrokenRule("Two books have the id " + id + ".");
        }
    }
}
