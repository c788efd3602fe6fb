package bazar.catalog.log;

import java.math.BigDecimal;

/**
 * A book as of a log entry.
 *
 * @param price from 0.00 to 99,999,999.99, two decimals
 * @param stock copies that can be sold, at least 0
 */
public record BookImage(long id, String title, String topic, BigDecimal price, int stock) {
    public BookImage sold(int copies) {
        return new BookImage(id, title, topic, price, stock - copies);
    }

    public BookImage restocked(int copies) {
        return sold(-copies);
    }

    public MultisetHash.Row row() {
        return MultisetHash.Row.of("book", id, title, topic, price, stock);
    }
}
