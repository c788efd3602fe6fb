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
     * @param order that bought it; null if none did
     * @param isExpired whether it has not been changed for longer than carts live
     */
    public record Cart(Map<Long, Integer> lines, boolean isDeleted, String order, boolean isExpired) {
        boolean isLive() {
            return !isDeleted && order == null && !isExpired;
        }
    }
}
