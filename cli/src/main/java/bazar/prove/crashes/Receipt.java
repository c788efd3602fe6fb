package bazar.prove.crashes;

import bazar.prove.load.Answer;
import java.util.Map;

/**
 * What a buyer has in hand after buying one copy.
 *
 * @param key under which it was bought
 * @param text as the store wrote it
 */
record Receipt(String key, long book, String orderId, String text) {
    static Receipt of(String key, long book, Answer purchase) {
        return new Receipt(key, book, purchase.orderId(), purchase.response().body());
    }

    Sold sold() {
        return new Sold(orderId, Map.of(book, 1L));
    }
}
