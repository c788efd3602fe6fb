package bazar.prove.crashes.ledger;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The outcomes of a round's purchases, as far as the buyers know them. */
public final class Purchases {
    private final List<Receipt> receipts = new ArrayList<>();
    private final Map<String, Long> doubts = new HashMap<>();
    private final List<String> defects = new ArrayList<>();

    public synchronized void acknowledge(Receipt receipt) {
        receipts.add(receipt);
    }

    /** Records a purchase whose last attempt was refused, while an earlier unanswered one may still be in flight. */
    public synchronized void doubt(String key, long book) {
        doubts.put(key, book);
    }

    /** Records an answer that no crash explains. */
    public synchronized void complain(String defect) {
        defects.add(defect);
    }

    public synchronized List<Receipt> receipts() {
        return List.copyOf(receipts);
    }

    /** Returns the book of each purchase in doubt, by its key. */
    public synchronized Map<String, Long> doubts() {
        return Map.copyOf(doubts);
    }

    public synchronized List<String> defects() {
        return List.copyOf(defects);
    }
}
