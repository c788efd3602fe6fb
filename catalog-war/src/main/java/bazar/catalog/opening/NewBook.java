package bazar.catalog.opening;

import bazar.catalog.log.BookImage;
import bazar.shared.books.BookRules;
import java.math.BigDecimal;

/**
 * A book with which a store opens.
 *
 * @param id at least 1
 * @param title 1 to 200 characters
 * @param topic 1 to 100 characters
 * @param quantity copies in stock, from 0 to 1,000,000,000
 * @param price from 0.00 to 99,999,999.99, at most two decimals
 */
public record NewBook(long id, String title, String topic, Integer quantity, BigDecimal price) {
    public NewBook {
        BookRules rules = new BookRules("Book " + id);
        id = rules.id(id);
        title = rules.title(title);
        topic = rules.topic(topic);
        quantity = rules.copies("quantity", quantity);
        price = rules.price(price);
    }

    BookImage image() {
        return new BookImage(id, title, topic, price, quantity);
    }
}
