package bazar.prove.crashes;

import bazar.prove.load.Answer;
import java.util.Map;

/**
 * A buyer's receipt for one copy.
 *
 * @param key the purchase's idempotency key
 * @param text the store's answer
 */
record Receipt(String key, long book, String orderId, String text) {
    static Receipt of(String key, long book, Answer purchase) {
        return new Receipt(key, book, purchase.orderId(), purchase.response().body());
    }

    Sold sold() {
        return new Sold(orderId, Map.of(book, 1L));
    }
}
