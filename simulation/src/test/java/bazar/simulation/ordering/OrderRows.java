package bazar.simulation.ordering;

import bazar.order.catalog.Sale;
import bazar.order.orders.Order;
import bazar.order.orders.OrderId;
import bazar.order.orders.Orders;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** A process's access to the orders on the disk. */
public final class OrderRows extends Orders {
    private final OrderDisk disk;

    OrderRows(OrderDisk disk) {
        this.disk = disk;
    }

    @Override
    public Optional<Order> find(OrderId id) {
        return disk.order(id.text()).map(Order::of);
    }

    @Override
    public void add(List<Order> orders) {
        disk.add(orders.stream().map(OrderRows::saleOf).toList());
    }

    @Override
    public void cancel(String id, Instant at) {
        disk.cancel(id, at);
    }

    static Sale saleOf(Order order) {
        return new Sale(order.id(), order.soldAt(), null, order.cancelledAt(), order.lines());
    }
}
