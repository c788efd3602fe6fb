package bazar.catalog.opening;

import bazar.shared.books.OpeningRules;
import bazar.shared.json.OptionalMember;
import java.util.List;

/**
 * The books with which a new store opens.
 *
 * @param books at most 100,000, each with an id of its own; absent for the first shop's 11
 */
public record OpeningRequest(@OptionalMember List<NewBook> books) {
    public OpeningRequest {
        if (books != null) {
            OpeningRules rules = new OpeningRules();
            books.forEach(book -> rules.add(book.id()));
        }
    }

    public List<NewBook> booksOrFirst() {
        return books == null ? SeedBooks.first() : books;
    }
}
