package bazar.catalog.opening;

import bazar.shared.problem.InvalidRequest;
import java.util.List;

/**
 * The books that a new store opens with.
 *
 * @param books at most 100,000, each with an id of its own; absent for the first 11
 */
public record OpeningRequest(List<NewBook> books) {
    private static final int MAX_BOOKS = 100_000;

    public OpeningRequest {
        if (books != null) {
            check(books);
        }
    }

    public List<NewBook> booksOrFirst() {
        return books == null ? OpeningBooks.first() : books;
    }

    private static void check(List<NewBook> books) {
        if (books.size() > MAX_BOOKS || books.contains(null)) {
            throw new InvalidRequest("A store opens with at most " + MAX_BOOKS + " books.");
        }
        if (books.stream().mapToLong(NewBook::id).distinct().count() < books.size()) {
            throw new InvalidRequest("Two books have the same id.");
        }
    }
}
