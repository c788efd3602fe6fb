package bazar.prove.crashes.ledger;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * One list of all sold copies: the receipts, a catalog's sales or an order server's orders.
 *
 * @param name a plural for use in messages
 */
record Ledger(String name, List<Sold> entries) {
    /** Returns the distinct orders by id. */
    Map<String, Sold> orders() {
        Map<String, Sold> orders = new HashMap<>();
        entries.forEach(sold -> orders.put(sold.orderId(), sold));
        return orders;
    }

    /** Returns the ids that occur more than once. */
    Set<String> repeated() {
        Set<String> seen = new HashSet<>();
        Set<String> repeated = new HashSet<>();
        for (Sold sold : entries) {
            if (!seen.add(sold.orderId())) {
                repeated.add(sold.orderId());
            }
        }
        return repeated;
    }

    /** Returns the copies of a book in all distinct orders. */
    long units(long book) {
        return orders().values().stream()
                .mapToLong(sold -> sold.units().getOrDefault(book, 0L))
                .sum();
    }
}
