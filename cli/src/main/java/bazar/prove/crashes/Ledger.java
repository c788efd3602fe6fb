package bazar.prove.crashes;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * One of those who say what was sold.
 *
 * @param name as it is called in sentences
 */
record Ledger(String name, List<Sold> entries) {
    /** Each distinct order. */
    Map<String, Sold> orders() {
        Map<String, Sold> orders = new HashMap<>();
        entries.forEach(sold -> orders.put(sold.orderId(), sold));
        return orders;
    }

    /** The orders that are in it more than once. */
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

    /** In all distinct orders. */
    long units(long book) {
        return orders().values().stream()
                .mapToLong(sold -> sold.units().getOrDefault(book, 0L))
                .sum();
    }
}
