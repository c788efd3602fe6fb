package bazar.prove.history;

import bazar.prove.history.Outcome.OrderSeen;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What is known of the latest orders. Each is sold from when its buyer was told of it, and may be cancelled later. */
final class Orders {
    /** More than those that clients still ask for. */
    private static final int KEPT = 10_000;

    /** The oldest first. */
    private final Map<String, Sequence> states = new LinkedHashMap<>();

    void sold(String order, Finished purchase) {
        Sequence state = states.computeIfAbsent(
                order,
                id -> new Sequence(
                        "the state of order " + id + " (1 is sold, 2 cancelled)", OrderState.UNHEARD_OF.ordinal()));
        state.begin(OrderState.SOLD.ordinal());
        state.learn(OrderState.SOLD.ordinal(), purchase);
        if (states.size() > KEPT) {
            states.remove(states.keySet().iterator().next());
        }
    }

    void beginCancelling(String order) {
        state(order).ifPresent(state -> state.begin(OrderState.CANCELLED.ordinal()));
    }

    void cancelled(String order, Finished cancellation) {
        state(order).ifPresent(state -> state.learn(OrderState.CANCELLED.ordinal(), cancellation));
    }

    /** What a read that begins now must show at least; empty for an order long past. */
    Optional<Known> due(String order) {
        return state(order).map(Sequence::known);
    }

    List<Violation> saw(String order, OrderSeen seen, Known due, Finished call) {
        return state(order).flatMap(state -> state.judge(seen.state().ordinal(), due, Rule.STALE, call)).stream()
                .toList();
    }

    private Optional<Sequence> state(String order) {
        return Optional.ofNullable(states.get(order));
    }
}
