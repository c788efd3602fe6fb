package bazar.catalog.sales.core;

import bazar.shared.problem.InvalidRequest;

/**
 * A line of an order.
 *
 * @param bookId at least 1
 * @param quantity from 1 to 10
 */
public record OrderedLine(long bookId, int quantity) {
    private static final int MAX_QUANTITY = 10;

    public OrderedLine {
        if (bookId < 1) {
            throw new InvalidRequest("The bookId is a whole number from 1 to " + Long.MAX_VALUE + ".");
        }
        if (quantity < 1 || quantity > MAX_QUANTITY) {
            throw new InvalidRequest("The quantity is from 1 to " + MAX_QUANTITY + ".");
        }
    }
}
