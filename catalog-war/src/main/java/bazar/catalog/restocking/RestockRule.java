package bazar.catalog.restocking;

import bazar.catalog.log.BookImage;
import bazar.shared.books.BookRules;

/**
 * When a book runs short, and how many copies come then.
 *
 * @param below a book with fewer copies runs short; at most as many as a book can have
 * @param add copies that come, but for those that would be more than a book can have
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
