package bazar.order.catalog;

import java.math.BigDecimal;

/**
 * A book as the catalog describes it now.
 *
 * @param price the price of one copy, with two decimals
 * @param stock the number of copies for sale, at least 0
 */
public record Book(long id, String title, String topic, BigDecimal price, int stock) {}
