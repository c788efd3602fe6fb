package bazar.simulation.history;

import static bazar.simulation.history.Invariant.FRESH;
import static bazar.simulation.history.Invariant.WRITTEN;

import bazar.simulation.history.Observation.CancelBegan;
import bazar.simulation.history.Observation.LookBegan;
import bazar.simulation.history.Observation.OrderCancelled;
import bazar.simulation.history.Observation.OrderDenied;
import bazar.simulation.history.Observation.OrderShown;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Checks that an order is shown as cancelled if its cancellation was known before the reader began. */
final class ShownOrders {
    private final List<Violation> violations;
    private final Set<String> begun = new HashSet<>();
    private final Set<String> known = new HashSet<>();
    private final Map<String, Boolean> knownAtBegin = new HashMap<>();

    ShownOrders(List<Violation> violations) {
        this.violations = violations;
    }

    void judge(List<Observation> observations) {
        for (Observation observation : observations) {
            if (observation instanceof CancelBegan cancel) {
                begun.add(cancel.order());
            } else if (observation instanceof OrderCancelled cancel) {
                known.add(cancel.order());
            } else if (observation instanceof LookBegan look) {
                knownAtBegin.put(look.reader(), known.contains(look.order()));
            } else if (observation instanceof OrderShown order) {
                shown(order);
            } else if (observation instanceof OrderDenied order) {
                violations.add(new Violation(FRESH, order + " though its sale was acknowledged"));
            }
        }
    }

    private void shown(OrderShown order) {
        if (order.isCancelled()) {
            known.add(order.order());
        }
        if (knownAtBegin.get(order.reader()) && !order.isCancelled()) {
            violations.add(new Violation(FRESH, order + " though it was known to be cancelled"));
        }
        if (order.isCancelled() && !begun.contains(order.order())) {
            violations.add(new Violation(WRITTEN, order + " though no client cancelled it"));
        }
    }
}
