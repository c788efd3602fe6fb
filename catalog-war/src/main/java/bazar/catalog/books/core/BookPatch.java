package bazar.catalog.books.core;

import static java.util.Objects.requireNonNullElse;

import bazar.catalog.log.BookImage;
import bazar.shared.books.BookRules;
import bazar.shared.books.BrokenRule;
import bazar.shared.json.OptionalMember;
import java.math.BigDecimal;

/**
 * Changes of a book, at least one; null leaves a field as it is. The rules are those of a new book.
 *
 * @param stockDelta copies to add, negative to remove; concurrent changes add up
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

    /** Returns the changed book, whose stock may be out of range. */
    BookImage appliedTo(BookImage book) {
        return new BookImage(
                book.id(),
                requireNonNullElse(title, book.title()),
                requireNonNullElse(topic, book.topic()),
                requireNonNullElse(price, book.price()),
                book.stock() + requireNonNullElse(stockDelta, 0));
    }
}
