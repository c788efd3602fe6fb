package bazar.catalog.books;

import static java.util.Objects.requireNonNullElse;

import bazar.catalog.log.BookImage;
import bazar.shared.books.BookRules;
import bazar.shared.books.BrokenRule;
import bazar.shared.json.OptionalMember;
import java.math.BigDecimal;

/**
 * What is to change of a book, at least one thing; null for what stays. All but the stock are as for a new book.
 *
 * @param stockDelta copies that come, or go if negative: two changes at once both count
 */
public record BookPatch(
        @OptionalMember String title,
        @OptionalMember String topic,
        @OptionalMember BigDecimal price,
        @OptionalMember Integer stockDelta) {
    public BookPatch {
        if (title == null && topic == null && price == null && stockDelta == null) {
            throw new BrokenRule("A change names at least one of title, topic, price and stockDelta.");
        }
        BookRules rules = new BookRules("The change");
        title = title == null ? null : rules.title(title);
        topic = topic == null ? null : rules.topic(topic);
        price = price == null ? null : rules.price(price);
        if (stockDelta != null && Math.abs((long) stockDelta) > BookRules.MAX_STOCK) {
            throw rules.broken("the stockDelta is from -" + BookRules.MAX_STOCK + " to " + BookRules.MAX_STOCK);
        }
    }

    /** The book as it would be; there may be fewer copies of it than none, or more than a book can have. */
    BookImage appliedTo(BookImage book) {
        return new BookImage(
                book.id(),
                requireNonNullElse(title, book.title()),
                requireNonNullElse(topic, book.topic()),
                requireNonNullElse(price, book.price()),
                book.stock() + requireNonNullElse(stockDelta, 0));
    }
}
