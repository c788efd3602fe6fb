package bazar.simulation.history;

import static bazar.simulation.history.Invariant.FRESH;
import static bazar.simulation.history.Invariant.WRITTEN;

import bazar.simulation.history.Observation.OrderBegan;
import bazar.simulation.history.Observation.OrderRefused;
import bazar.simulation.history.Observation.OrderSold;
import bazar.simulation.history.Observation.ReadBegan;
import bazar.simulation.history.Observation.ReadEnded;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Checks that reads are linearizable. The stock of the books that are read only falls, so the number of sold copies
 * orders their states. A read must show at least the sales that were known when it began, and at most those that were
 * ordered by its end. Where reads may lag, {@link Books} checks them.
 */
final class Freshness {
    private final Map<Long, Integer> openingStock;
    private final boolean isFresh;
    private final List<Violation> violations;
    private final Map<String, List<Line>> orders = new HashMap<>();
    private final Set<String> soldOrders = new HashSet<>();
    private final Map<Long, Integer> ordered = new HashMap<>();
    private final Map<Long, Integer> acknowledged = new HashMap<>();
    private final Map<Long, Integer> known = new HashMap<>();
    private final Map<String, Integer> knownAtBegin = new HashMap<>();

    Freshness(History history, List<Violation> violations) {
        this.openingStock = history.openingStock();
        this.isFresh = history.isFresh();
        this.violations = violations;
    }

    void judge(List<Observation> observations) {
        for (Observation observation : observations) {
            if (observation instanceof ReadBegan read) {
                knownAtBegin.put(read.reader(), known.getOrDefault(read.book(), 0));
            } else if (observation instanceof ReadEnded read) {
                ended(read);
            } else if (observation instanceof OrderBegan order) {
                orders.put(order.order(), order.lines());
                order.lines().forEach(line -> ordered.merge(line.book(), line.copies(), Integer::sum));
            } else if (observation instanceof OrderSold order && soldOrders.add(order.order())) {
                order.lines().forEach(this::acknowledge);
            } else if (observation instanceof OrderRefused order && orders.containsKey(order.order())) {
                refused(order);
            }
        }
    }

    private void ended(ReadEnded read) {
        if (read.stock() < 0) {
            violations.add(new Violation(WRITTEN, read + " although the book is there"));
            return;
        }
        int sold = openingStock.get(read.book()) - read.stock();
        int least = knownAtBegin.get(read.reader());
        int most = ordered.getOrDefault(read.book(), 0);
        if (isFresh && sold < least) {
            violations.add(
                    new Violation(FRESH, read + " shows " + sold + " sold, when " + least + " were known to be"));
        }
        if (sold > most) {
            violations.add(new Violation(WRITTEN, read + " shows " + sold + " sold, but " + most + " were ordered"));
        }
        learn(read.book(), sold);
    }

    private void acknowledge(Line line) {
        learn(line.book(), acknowledged.merge(line.book(), line.copies(), Integer::sum));
    }

    private void learn(long book, int sold) {
        known.merge(book, sold, Math::max);
    }

    private void refused(OrderRefused order) {
        boolean couldBeSoldOut = orders.get(order.order()).stream()
                .anyMatch(line -> openingStock.get(line.book()) < ordered.getOrDefault(line.book(), 0));
        if (!couldBeSoldOut || soldOrders.contains(order.order())) {
            violations.add(new Violation(WRITTEN, order + " though it could be sold"));
        }
    }
}
