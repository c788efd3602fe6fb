package bazar.simulation.history;

import static bazar.simulation.history.Invariant.BALANCED;
import static bazar.simulation.history.Invariant.FRESH;
import static bazar.simulation.history.Invariant.KEPT;
import static bazar.simulation.history.Invariant.TRUE_AS_OF;
import static bazar.simulation.history.Invariant.WRITTEN;

import bazar.simulation.history.Observation.CancelBegan;
import bazar.simulation.history.Observation.CancelRefused;
import bazar.simulation.history.Observation.DeliveryEnded;
import bazar.simulation.history.Observation.OrderCancelled;
import bazar.simulation.history.Observation.OrderSold;
import bazar.simulation.history.Observation.ReadEnded;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Checks the primary's rows at rest against the answers that clients received. */
final class Books {
    private final History history;
    private final Replica primary;
    private final List<Violation> violations;
    private final Map<String, Sale> sales = new HashMap<>();
    /** The largest as-of that each reader has received and demands. */
    private final Map<String, Long> seen = new HashMap<>();

    /** The possible numbers of delivered copies, by book. */
    private final Map<Long, Set<Integer>> deliveries = new HashMap<>();

    Books(History history, Replica primary, List<Violation> violations) {
        this.history = history;
        this.primary = primary;
        this.violations = violations;
    }

    void judge() {
        for (Sale sale : primary.sales()) {
            sales.put(sale.order(), sale);
        }
        history.observations().forEach(this::deliver);
        history.openingStock().forEach(this::balance);
        Set<String> returned = new HashSet<>();
        for (Observation observation : history.observations()) {
            if (observation instanceof OrderSold order) {
                acknowledged(order);
            } else if (observation instanceof CancelBegan cancel) {
                returned.add(cancel.order());
            } else if (observation instanceof OrderCancelled cancel) {
                acknowledged(cancel);
            } else if (observation instanceof CancelRefused cancel) {
                violations.add(new Violation(WRITTEN, cancel + " though it was sold"));
            } else if (observation instanceof ReadEnded read) {
                claimed(read);
            }
        }
        sales.values().stream()
                .filter(sale -> sale.isCancelled() && !returned.contains(sale.order()))
                .forEach(sale -> violations.add(new Violation(WRITTEN, sale + " was cancelled by no client")));
    }

    private void balance(long book, int opening) {
        int rest = primary.stock().getOrDefault(book, 0);
        int sold = copies(book, primary.lsn());
        int delivered = rest - (opening - sold);
        Set<Integer> possible = deliveries.getOrDefault(book, Set.of(0));
        if (rest < 0 || !possible.contains(delivered)) {
            violations.add(new Violation(
                    BALANCED,
                    "of " + opening + " copies of book " + book + " and " + possible + " delivered " + sold
                            + " were sold, and " + rest + " are left"));
        }
    }

    /** A delivery with an unknown outcome leaves both numbers possible. */
    private void deliver(Observation observation) {
        if (observation instanceof DeliveryEnded delivery) {
            Set<Integer> before = deliveries.getOrDefault(delivery.book(), Set.of(0));
            Set<Integer> after = new HashSet<>(delivery.isDone() ? Set.of() : before);
            before.forEach(copies -> after.add(copies + delivery.copies()));
            deliveries.put(delivery.book(), after);
        }
    }

    private void acknowledged(OrderSold order) {
        Sale sale = sales.get(order.id());
        if (sale == null) {
            violations.add(new Violation(KEPT, order + " is in no row"));
        } else if (order.asOf().isPresent() && sale.lsn() > order.asOf().getAsLong()) {
            violations.add(new Violation(TRUE_AS_OF, order + " was sold at " + sale.lsn()));
        }
    }

    private void acknowledged(OrderCancelled cancel) {
        Sale sale = sales.get(cancel.order());
        if (sale == null || !sale.isCancelled()) {
            violations.add(new Violation(KEPT, cancel + " is in no row"));
        } else if (sale.cancelledBy() > cancel.asOf()) {
            violations.add(new Violation(TRUE_AS_OF, cancel + " was at " + sale.cancelledBy()));
        }
    }

    private void claimed(ReadEnded read) {
        int sold = history.openingStock().get(read.book()) - read.stock();
        int least = copies(read.book(), read.asOf());
        if (sold < least || read.asOf() > primary.lsn()) {
            violations.add(
                    new Violation(TRUE_AS_OF, read + " shows " + sold + " sold, when " + least + " were by then"));
        }
        if (!history.isFresh()) {
            int leastSeen = copies(read.book(), seen.getOrDefault(read.reader(), 0L));
            if (sold < leastSeen) {
                violations.add(
                        new Violation(FRESH, read + " shows fewer sold than the " + leastSeen + " that it demands"));
            }
            seen.merge(read.reader(), read.asOf(), Math::max);
        }
    }

    private int copies(long book, long lsn) {
        return primary.sales().stream()
                .filter(sale -> sale.standsAt(lsn))
                .flatMap(sale -> sale.lines().stream())
                .filter(line -> line.book() == book)
                .mapToInt(Line::copies)
                .sum();
    }
}
