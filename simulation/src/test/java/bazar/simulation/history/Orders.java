package bazar.simulation.history;

import static bazar.simulation.history.Invariant.BOUND;
import static bazar.simulation.history.Invariant.LOGGED;
import static bazar.simulation.history.Invariant.ONCE;
import static bazar.simulation.history.Invariant.WRITTEN;

import bazar.simulation.history.Observation.CheckoutBegan;
import bazar.simulation.history.Observation.KeyReused;
import bazar.simulation.history.Observation.OrderAsked;
import bazar.simulation.history.Observation.OrderBegan;
import bazar.simulation.history.Observation.OrderRefused;
import bazar.simulation.history.Observation.OrderSold;
import bazar.simulation.history.Observation.ReadEnded;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * Checks that each key stands for one order, that each sale belongs to an acknowledged order, and that the logs have
 * all sales. A refused order may have been sold nevertheless by an earlier message that arrived late, but not if the
 * sale was visible when the buyer last asked.
 */
final class Orders {
    private final History history;
    private final Replica primary;
    private final List<OrderLog> logs;
    private final List<Violation> violations;
    private final Map<String, Purchase> ordered = new HashMap<>();
    private final Map<String, String> ids = new HashMap<>();
    private final Map<String, Long> knownWhenAsked = new HashMap<>();
    private final Map<Purchase, Long> knownWhenRefused = new HashMap<>();
    private long known;

    Orders(History history, Replica primary, List<OrderLog> logs, List<Violation> violations) {
        this.history = history;
        this.primary = primary;
        this.logs = logs;
        this.violations = violations;
    }

    /** @param cart null if there is none; otherwise {@code lines} is null */
    private record Purchase(String cart, List<Line> lines) {
        static Purchase of(Sale sale) {
            return new Purchase(sale.cart(), sale.cart() == null ? sale.lines() : null);
        }
    }

    void judge() {
        for (Observation observation : history.observations()) {
            if (observation instanceof OrderBegan order) {
                ordered.put(order.order(), new Purchase(null, order.lines()));
            } else if (observation instanceof CheckoutBegan order) {
                ordered.put(order.order(), new Purchase(order.cart(), null));
            } else if (observation instanceof ReadEnded read) {
                known = Math.max(known, read.asOf());
            } else if (observation instanceof OrderAsked order) {
                knownWhenAsked.put(order.order(), known);
            } else if (observation instanceof OrderSold order) {
                sold(order);
            } else if (observation instanceof OrderRefused order) {
                knownWhenRefused.merge(
                        ordered.get(order.order()), knownWhenAsked.getOrDefault(order.order(), known), Math::min);
            } else if (observation instanceof KeyReused reuse && !reuse.isRefused()) {
                violations.add(new Violation(BOUND, reuse + " and bought that book too"));
            }
        }
        primary.sales().stream()
                .filter(sale -> !ids.containsValue(sale.order()))
                .filter(sale -> sale.lsn() <= knownWhenRefused.getOrDefault(Purchase.of(sale), Long.MAX_VALUE))
                .forEach(sale -> violations.add(new Violation(ONCE, sale + " was acknowledged to no buyer")));
        logs.forEach(this::compare);
    }

    private void sold(OrderSold order) {
        known = Math.max(known, order.asOf().orElse(known));
        String id = ids.putIfAbsent(order.order(), order.id());
        if (id != null && !id.equals(order.id())) {
            violations.add(new Violation(ONCE, order + " was " + id + " before"));
        }
        List<Line> lines = ordered.get(order.order()).lines();
        if (lines != null && !lines.equals(order.lines())) {
            violations.add(new Violation(WRITTEN, order + " though other lines were ordered"));
        }
    }

    private void compare(OrderLog log) {
        Map<String, OrderLog.Entry> expected = new HashMap<>();
        primary.sales().forEach(sale -> expected.put(sale.order(), OrderLog.Entry.of(sale)));
        TreeSet<String> all = new TreeSet<>(expected.keySet());
        all.addAll(log.entries().keySet());
        for (String id : all) {
            OrderLog.Entry logged = log.entries().get(id);
            OrderLog.Entry sold = expected.get(id);
            if (sold == null || !sold.equals(logged)) {
                violations.add(
                        new Violation(LOGGED, log.name() + " has " + logged + " as " + id + ", the primary " + sold));
            }
        }
    }
}
