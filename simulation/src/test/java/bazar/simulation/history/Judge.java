package bazar.simulation.history;

import java.util.ArrayList;
import java.util.List;

/**
 * Holds a run against what Bazar promises. It knows books, orders and copies; how the store keeps its promises it does not know,
 * and it shares no code with it.
 */
public final class Judge {
    private Judge() {}

    /**
     * @param replicas what they held when all was quiet, the primary first
     * @param logs those of all order servers; likewise their carts
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
