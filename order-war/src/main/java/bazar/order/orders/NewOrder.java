package bazar.order.orders;

import bazar.shared.problem.InvalidRequest;

/**
 * A request to buy one copy of a book.
 *
 * @param bookId at least 1
 */
public record NewOrder(long bookId) {
    public NewOrder {
        if (bookId < 1) {
            throw new InvalidRequest("The bookId is a whole number from 1 to " + Long.MAX_VALUE + ".");
        }
    }
}
