package bazar.catalog.restocking.core;

import bazar.catalog.log.BookImage;
import bazar.shared.books.BookRules;

/**
 * Decides when a book runs short and how many copies are added.
 *
 * @param below a book with fewer copies runs short; at most the largest possible stock
 * @param add copies to add; fewer where the stock would exceed the largest possible
 */
public record RestockRule(int below, int add) {
    public RestockRule {
        below = Math.min(below, BookRules.MAX_STOCK);
    }

    boolean concerns(BookImage book) {
        return book.stock() < below;
    }

    BookImage restocked(BookImage book) {
        return book.restocked(Math.min(add, BookRules.MAX_STOCK - book.stock()));
    }
}
