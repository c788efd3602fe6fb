package bazar.catalog.books.core;

import bazar.catalog.log.BookImage;
import bazar.shared.books.BookRules;
import java.math.BigDecimal;

/**
 * A book to be added; the catalog chooses its id.
 *
 * @param title 1 to 200 characters
 * @param topic 1 to 100 characters
 * @param price from 0.00 to 99,999,999.99, at most two decimals
 * @param stock copies that can be sold, from 0 to 1,000,000,000
 */
public record BookRequest(String title, String topic, BigDecimal price, Integer stock) {
    public BookRequest {
        BookRules rules = new BookRules("The new book");
        title = rules.title(title);
        topic = rules.topic(topic);
        price = rules.price(price);
        stock = rules.copies("stock", stock);
    }

    BookImage image(long id) {
        return new BookImage(id, title, topic, price, stock);
    }
}
