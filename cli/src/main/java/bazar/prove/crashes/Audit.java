package bazar.prove.crashes;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * All that a store at rest says of what it has sold, side by side: initial copies and those added, less those that are left, are the units
 * in distinct orders, are the units in sales, are what buyers were told.
 *
 * @param supply how many copies of each book there have ever been
 * @param told what buyers were told
 * @param stocks of each catalog
 * @param sales of each catalog
 * @param logs of each order server
 */
record Audit(Map<Long, Long> supply, Ledger told, List<Stock> stocks, List<Ledger> sales, List<Ledger> logs) {
    /** Whatever does not agree, each time with who says it; mostly nothing. */
    List<String> defects() {
        List<String> defects = new ArrayList<>();
        told.repeated().forEach(id -> defects.add("two buyers were told of the one order " + id));
        Stream.concat(sales.stream(), logs.stream()).forEach(ledger -> compare(ledger, defects));
        logs.forEach(log -> lookForSales(log, defects));
        stocks.forEach(stock -> compare(stock, defects));
        return defects;
    }

    private void compare(Ledger ledger, List<String> defects) {
        Map<String, Sold> entries = ledger.orders();
        Map<String, Sold> due = told.orders();
        String name = ledger.name();
        report(ledger.repeated(), name + " have orders more than once", defects);
        report(without(due, entries), name + " lack orders that buyers were told of", defects);
        report(without(entries, due), name + " have orders that no buyer was told of", defects);
        List<String> others = due.keySet().stream()
                .filter(id -> entries.containsKey(id) && !entries.get(id).equals(due.get(id)))
                .toList();
        report(others, name + " tell orders otherwise than buyers were told", defects);
    }

    private void lookForSales(Ledger log, List<String> defects) {
        List<String> orphans = log.orders().keySet().stream()
                .filter(id -> sales.stream().noneMatch(ledger -> ledger.orders().containsKey(id)))
                .toList();
        report(orphans, log.name() + " have orders without a sale", defects);
    }

    private void compare(Stock stock, List<String> defects) {
        stock.copies().forEach((book, copies) -> {
            String ofBook = "of book " + book + " ";
            if (copies < 0) {
                defects.add(ofBook + copies + " copies are left at " + stock.catalog());
            }
            long gone = supply.get(book) - copies;
            Stream.concat(sales.stream(), logs.stream())
                    .filter(ledger -> ledger.units(book) != gone)
                    .map(ledger -> ofBook + gone + " copies are gone at " + stock.catalog() + ", and " + ledger.name()
                            + " have sold " + ledger.units(book))
                    .forEach(defects::add);
        });
    }

    private static List<String> without(Map<String, Sold> orders, Map<String, Sold> others) {
        return orders.keySet().stream().filter(id -> !others.containsKey(id)).toList();
    }

    private static void report(Collection<String> orders, String what, List<String> defects) {
        orders.stream()
                .sorted()
                .findFirst()
                .ifPresent(first -> defects.add(what + ": " + orders.size() + ", as " + first));
    }
}
