package bazar.prove.history;

import bazar.prove.history.calls.Finished;
import bazar.prove.history.calls.OrderState;
import bazar.prove.history.calls.Outcome.OrdersListed;
import bazar.prove.history.calls.Outcome.OrdersTaken;
import bazar.prove.history.rules.Violation;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * The checker's knowledge of the latest orders. An order is sold from when its buyer got the acknowledgement or a list
 * has shown it, and may be cancelled later. The store lists orders by the dates of their sales, which have the order of
 * the sales.
 */
final class Orders {
    /** More orders than clients still ask for. */
    private static final int KEPT = 10_000;

    /** Oldest first. */
    private final Map<String, OrderHistory> orders = new LinkedHashMap<>();

    void sold(String order, Finished purchase) {
        known(order).sold(purchase);
    }

    void beginCancelling(String order) {
        find(order).ifPresent(OrderHistory::beginCancelling);
    }

    void cancelled(String order, Finished cancellation) {
        find(order).ifPresent(known -> known.cancelled(cancellation));
    }

    /** Checks an order that was read by its id, unless it is no longer kept. */
    List<Violation> saw(String order, OrderState shown, Finished call) {
        return find(order).flatMap(known -> known.saw(shown, call)).stream().toList();
    }

    /** Checks a list of the newest orders. It must contain every order that is newer than one of its own. */
    List<Violation> saw(OrdersListed list, Finished call) {
        List<Violation> violations = new ArrayList<>();
        List<OrderHistory> oldestFirst = new ArrayList<>();
        list.newestFirst().forEach((id, state) -> {
            OrderHistory order = known(id);
            order.saw(state, call).ifPresent(violations::add);
            oldestFirst.add(0, order);
        });
        long oldest = Long.MAX_VALUE;
        long datedAfter = Long.MIN_VALUE;
        for (OrderHistory order : oldestFirst) {
            oldest = Math.min(oldest, order.datedBy());
            datedAfter = order.isDatedAfter(datedAfter);
        }
        long from = list.isWhole() ? Long.MIN_VALUE : oldest;
        violations.addAll(lacking(list.newestFirst().keySet(), order -> order.isNewerThan(from), call));
        return violations;
    }

    /** Checks a file of all orders. The file does not give their states. */
    List<Violation> saw(OrdersTaken file, Finished call) {
        return lacking(file.orders(), order -> true, call);
    }

    private List<Violation> lacking(Set<String> shown, Predicate<OrderHistory> isIncluded, Finished call) {
        return orders.entrySet().stream()
                .filter(order -> !shown.contains(order.getKey()) && isIncluded.test(order.getValue()))
                .flatMap(order -> order.getValue().saw(OrderState.UNHEARD_OF, call).stream())
                .toList();
    }

    private OrderHistory known(String order) {
        OrderHistory known = orders.computeIfAbsent(order, OrderHistory::new);
        if (orders.size() > KEPT) {
            orders.remove(orders.keySet().iterator().next());
        }
        return known;
    }

    private Optional<OrderHistory> find(String order) {
        return Optional.ofNullable(orders.get(order));
    }
}
