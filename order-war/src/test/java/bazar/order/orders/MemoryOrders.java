package bazar.order.orders;

import jakarta.persistence.PersistenceException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** In-memory orders. */
public class MemoryOrders extends Orders {
    private final Map<String, Order> orders = new HashMap<>();
    private String refused;

    @Override
    public Optional<Order> find(OrderId id) {
        return Optional.ofNullable(orders.get(id.text()));
    }

    /** Makes this order, and any group that contains it, fail to be stored from now on. */
    public void refuse(OrderId id) {
        refused = id.text();
    }

    @Override
    public void add(List<Order> added) {
        if (added.stream().anyMatch(order -> order.id().equals(refused))) {
            throw new PersistenceException("too long");
        }
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
