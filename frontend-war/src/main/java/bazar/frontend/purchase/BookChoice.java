package bazar.frontend.purchase;

import bazar.shared.keys.BookId;
import jakarta.json.bind.annotation.JsonbProperty;

/** The book to buy, named in the body: {@code {"book_id":9}}. */
public record BookChoice(@JsonbProperty("book_id") long bookId) {
    BookId book() {
        return new BookId(bookId);
    }
}
