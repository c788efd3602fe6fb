package bazar.simulation.mutants;

import bazar.order.orders.Order;
import bazar.order.orders.OrderId;
import bazar.order.orders.OrderLog;
import bazar.order.orders.Purchases;
import bazar.simulation.ordering.OrderParts;
import bazar.simulation.world.Host;
import java.util.Optional;

final class ReadsOrderFirst extends OrderParts {
    ReadsOrderFirst(Host host) {
        super(host);
    }

    @Override
    public Order order(Purchases purchases, OrderLog log, OrderId id) {
        Optional<Order> read = host.step(() -> log.find(id));
        Order current = super.order(purchases, log, id);
        return read.orElse(current);
    }
}
