package bazar.catalog.opening;

import bazar.shared.books.BrokenRule;
import bazar.shared.books.OpeningRules;
import java.util.List;

/**
 * The books that a new store opens with.
 *
 * @param books at most 100,000, each with an id of its own; absent for the first 11
 */
public record OpeningRequest(List<NewBook> books) {
    public OpeningRequest {
        if (books != null) {
            check(books);
        }
    }

    public List<NewBook> booksOrFirst() {
        return books == null ? OpeningBooks.first() : books;
    }

    private static void check(List<NewBook> books) {
        if (books.contains(null)) {
            throw new BrokenRule("A book is missing.");
        }
        OpeningRules rules = new OpeningRules();
        books.forEach(book -> rules.add(book.id()));
    }
}
