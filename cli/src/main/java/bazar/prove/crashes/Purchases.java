package bazar.prove.crashes;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What became of the purchases of a round, as far as their buyers know. */
final class Purchases {
    private final List<Receipt> receipts = new ArrayList<>();
    private final Map<String, Long> doubts = new HashMap<>();
    private final List<String> defects = new ArrayList<>();

    synchronized void acknowledge(Receipt receipt) {
        receipts.add(receipt);
    }

    /** The last that was heard is that the book is sold out; but an attempt that was not heard of may still be on its way. */
    synchronized void doubt(String key, long book) {
        doubts.put(key, book);
    }

    synchronized void complain(String defect) {
        defects.add(defect);
    }

    synchronized List<Receipt> receipts() {
        return List.copyOf(receipts);
    }

    /** Which book, by the key. */
    synchronized Map<String, Long> doubts() {
        return Map.copyOf(doubts);
    }

    synchronized List<String> defects() {
        return List.copyOf(defects);
    }
}
