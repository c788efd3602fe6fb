package bazar.simulation.history;

import java.util.ArrayList;
import java.util.List;

/**
 * Checks a run against the product's promises. It knows books, orders and copies, but nothing of how the store keeps
 * its promises, and shares no code with the store.
 */
public final class Judge {
    private Judge() {}

    /**
     * @param replicas the replicas at rest, the primary first
     * @param logs the logs of all order servers
     * @param carts the carts of all order servers
     */
    public static List<Violation> judge(
            History history, List<Replica> replicas, List<OrderLog> logs, List<HeldCarts> carts) {
        List<Violation> violations = new ArrayList<>();
        new Freshness(history, violations).judge(history.observations());
        new Lists(history, violations).judge(history.observations());
        new ShownOrders(violations).judge(history.observations());
        new Answers(history.observations(), violations).judge();
        new Books(history, replicas.get(0), violations).judge();
        new Orders(history, replicas.get(0), logs, violations).judge();
        new Carts(history, carts, violations).judge();
        new Copies(replicas, violations).judge();
        return violations;
    }
}
