package bazar.simulation.ordering;

import bazar.order.catalog.SalesFeed;
import bazar.order.following.FeedOffset;
import bazar.order.following.FollowedSales;
import bazar.order.orders.Order;
import java.util.List;

/** The feed's offset, committed in the same transactions as the orders. */
public class FollowedRows extends FollowedSales {
    private final OrderDisk disk;

    protected FollowedRows(OrderRows orders, OrderDisk disk) {
        super(orders);
        this.disk = disk;
    }

    @Override
    public FeedOffset position() {
        return disk.followed();
    }

    @Override
    public void take(SalesFeed feed, List<Order> sold) {
        disk.take(feed, sold.stream().map(OrderRows::saleOf).toList());
    }
}
