package bazar.order.carts;

import bazar.shared.problem.InvalidRequest;

/**
 * The quantity of a book in a cart.
 *
 * @param quantity from 1 to 10
 */
public record NewQuantity(int quantity) {
    private static final int MAX = 10;

    public NewQuantity {
        if (quantity < 1 || quantity > MAX) {
            throw new InvalidRequest("The quantity is a whole number from 1 to " + MAX + ".");
        }
    }
}
