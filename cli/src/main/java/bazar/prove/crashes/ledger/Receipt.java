package bazar.prove.crashes.ledger;

import bazar.prove.load.http.Answer;
import java.util.Map;

/**
 * A buyer's receipt for one copy.
 *
 * @param key the purchase's idempotency key
 * @param text the store's answer
 */
public record Receipt(String key, long book, String orderId, String text) {
    /** Returns the receipt that the answer to a purchase is. */
    public static Receipt of(String key, long book, Answer purchase) {
        return new Receipt(key, book, purchase.orderId(), purchase.response().body());
    }

    Sold sold() {
        return new Sold(orderId, Map.of(book, 1L));
    }
}
