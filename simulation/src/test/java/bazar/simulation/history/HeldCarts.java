package bazar.simulation.history;

import java.util.Map;

/**
 * The carts of an order server at the end of a run.
 *
 * @param carts by id
 */
public record HeldCarts(String name, Map<String, Cart> carts) {
    /**
     * @param lines copies by book
     * @param order the order that bought the cart; null if none did
     * @param isExpired whether the cart's lifetime since its last change has passed
     */
    public record Cart(Map<Long, Integer> lines, boolean isDeleted, String order, boolean isExpired) {
        boolean isLive() {
            return !isDeleted && order == null && !isExpired;
        }
    }
}
