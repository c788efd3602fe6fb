package bazar.prove.crashes.ledger;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Compares the ledgers of a store at rest. For each book, the supply less the stock must equal the units in the
 * receipts, in each catalog's sales and in each order server's orders.
 *
 * @param supply number of copies of each book, initial ones and those added later
 * @param told the buyers' receipts
 * @param stocks one for each catalog
 * @param sales one for each catalog
 * @param logs one for each order server
 */
record Audit(Map<Long, Long> supply, Ledger told, List<Stock> stocks, List<Ledger> sales, List<Ledger> logs) {
    /** Returns the disagreements, each with the ledger concerned. */
    List<String> defects() {
        List<String> defects = new ArrayList<>();
        told.repeated().forEach(id -> defects.add("two receipts name the one order " + id));
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
        report(without(due, entries), name + " lack orders that have a receipt", defects);
        report(without(entries, due), name + " have orders without a receipt", defects);
        List<String> others = due.keySet().stream()
                .filter(id -> entries.containsKey(id) && !entries.get(id).equals(due.get(id)))
                .toList();
        report(others, name + " have orders that differ from the receipts", defects);
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
