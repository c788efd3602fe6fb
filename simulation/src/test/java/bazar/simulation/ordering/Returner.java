package bazar.simulation.ordering;

import bazar.order.catalog.Cancellation;
import bazar.order.catalog.Reply;
import bazar.shared.log.AsOf;
import bazar.simulation.history.History;
import bazar.simulation.history.Observation.CancelBegan;
import bazar.simulation.history.Observation.CancelRefused;
import bazar.simulation.history.Observation.OrderCancelled;
import bazar.simulation.node.Times;
import bazar.simulation.world.Host;
import java.util.List;

/** A client that cancels each of its orders, and repeats each request until it is answered. */
public final class Returner extends Shopper {
    private final OrderServers servers;
    private final List<String> orders;
    private final History history;

    /** @param orders receives each acknowledged order */
    public Returner(Host host, OrderServers servers, List<Long> books, List<String> orders, History history) {
        super(host, servers, books, history);
        this.orders = orders;
        this.servers = servers;
        this.history = history;
    }

    @Override
    void satisfied(String orderId) {
        orders.add(orderId);
        history.add(new CancelBegan(orderId));
        cancel(orderId);
    }

    private void cancel(String orderId) {
        servers.cancel(host(), orderId).whenComplete((reply, failure) -> {
            if (failure == null) {
                cancelled(orderId, reply);
            } else if (Refusal.isOne(failure)) {
                history.add(new CancelRefused(orderId));
                start();
            } else {
                host().note(() -> "has no answer to cancelling " + orderId + ": " + failure.getMessage());
                host().after(Times.CLIENT_RETRY, () -> cancel(orderId));
            }
        });
    }

    private void cancelled(String orderId, Reply<Cancellation> reply) {
        host().note(() -> "has cancelled " + orderId + " as of " + reply.asOf());
        history.add(new OrderCancelled(orderId, AsOf.parse(reply.asOf()).lsn()));
        start();
    }
}
