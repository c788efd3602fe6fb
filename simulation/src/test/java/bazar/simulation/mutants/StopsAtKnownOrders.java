package bazar.simulation.mutants;

import bazar.order.catalog.SalesFeed;
import bazar.order.orders.Order;
import bazar.order.orders.OrderId;
import bazar.simulation.ordering.FollowedRows;
import bazar.simulation.ordering.OrderDisk;
import bazar.simulation.ordering.OrderParts;
import bazar.simulation.ordering.OrderRows;
import bazar.simulation.world.Host;
import java.util.List;

final class StopsAtKnownOrders extends OrderParts {
    StopsAtKnownOrders(Host host) {
        super(host);
    }

    @Override
    public FollowedRows followed(OrderRows orders, OrderDisk disk) {
        return new FollowedRows(orders, disk) {
            @Override
            public void take(SalesFeed feed, List<Order> sold) {
                super.take(
                        feed,
                        sold.stream()
                                .takeWhile(order ->
                                        orders.find(new OrderId(order.id())).isEmpty())
                                .toList());
            }
        };
    }
}
