package bazar.simulation.ordering;

import bazar.simulation.history.History;
import bazar.simulation.history.Observation.LookBegan;
import bazar.simulation.history.Observation.OrderDenied;
import bazar.simulation.history.Observation.OrderShown;
import bazar.simulation.node.Customer;
import bazar.simulation.node.Times;
import bazar.simulation.world.Host;
import java.time.Duration;
import java.util.List;

/**
 * A client that reads orders of other clients, one after another, at any server, and repeats each read until it is
 * answered.
 */
public final class OrderReader extends Customer {
    private static final Duration LONGEST_PAUSE = Duration.ofMillis(100);
    private static final int LATEST = 3;

    private final OrderServers servers;
    private final List<String> orders;
    private final History history;

    /** @param orders the acknowledged orders; grows during the run */
    public OrderReader(Host host, OrderServers servers, List<String> orders, History history) {
        super(host, LONGEST_PAUSE);
        this.servers = servers;
        this.orders = orders;
        this.history = history;
    }

    @Override
    protected void choose() {
        if (orders.isEmpty()) {
            start();
            return;
        }
        String order = host().chance().oneOf(orders.subList(Math.max(0, orders.size() - LATEST), orders.size()));
        history.add(new LookBegan(host().name(), order));
        host().note(() -> "begins to look at " + order);
        look(order);
    }

    private void look(String order) {
        servers.look(host(), order).whenComplete((shown, failure) -> {
            if (failure == null) {
                host().note(() -> "is shown " + order + (shown.isCancelled() ? ", cancelled" : ""));
                history.add(new OrderShown(host().name(), order, shown.isCancelled()));
                start();
            } else if (Refusal.isOne(failure)) {
                history.add(new OrderDenied(host().name(), order));
                start();
            } else {
                host().after(Times.CLIENT_RETRY, () -> look(order));
            }
        });
    }
}
