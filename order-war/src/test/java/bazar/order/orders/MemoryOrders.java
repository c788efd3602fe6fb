package bazar.order.orders;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Orders without a database. */
public class MemoryOrders extends Orders {
    private final Map<String, Order> orders = new HashMap<>();

    @Override
    public Optional<Order> find(OrderId id) {
        return Optional.ofNullable(orders.get(id.text()));
    }

    @Override
    public void add(List<Order> added) {
        added.forEach(order -> orders.put(order.id(), order));
    }

    @Override
    public void cancel(String id, Instant at) {
        orders.computeIfPresent(id, (key, order) -> {
            order.cancel(at);
            return order;
        });
    }

    public void clear() {
        orders.clear();
    }

    public OrderLog log() {
        return new OrderLog(this);
    }
}
