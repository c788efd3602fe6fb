package bazar.order.catalog;

import java.math.BigDecimal;

/**
 * A book as the catalog describes it now.
 *
 * @param price of one copy, with two decimals
 * @param stock how many can be sold, at least 0
 */
public record Book(long id, String title, String topic, BigDecimal price, int stock) {}
