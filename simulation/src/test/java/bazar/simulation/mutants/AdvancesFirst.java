package bazar.simulation.mutants;

import bazar.order.catalog.SalesFeed;
import bazar.order.catalog.SalesPage;
import bazar.order.orders.Order;
import bazar.simulation.ordering.FollowedRows;
import bazar.simulation.ordering.OrderDisk;
import bazar.simulation.ordering.OrderParts;
import bazar.simulation.ordering.OrderRows;
import bazar.simulation.world.Host;
import jakarta.persistence.PersistenceException;
import java.time.Duration;
import java.util.List;

/** Commits the offset in a transaction of its own, some time before the orders. */
final class AdvancesFirst extends OrderParts {
    private static final Duration LATER = Duration.ofMillis(100);

    AdvancesFirst(Host host) {
        super(host);
    }

    @Override
    public FollowedRows followed(OrderRows orders, OrderDisk disk) {
        return new FollowedRows(orders, disk) {
            @Override
            public void take(SalesFeed feed, List<Order> sold) {
                SalesPage nothing =
                        new SalesPage(List.of(), List.of(), feed.page().upTo());
                super.take(new SalesFeed(feed.store(), feed.asOf(), nothing), List.of());
                host.after(host.chance().between(Duration.ZERO, LATER), () -> takeOrLose(feed, sold));
            }

            private void takeOrLose(SalesFeed feed, List<Order> sold) {
                try {
                    super.take(feed, sold);
                } catch (PersistenceException e) {
                    host.note(() -> "loses orders behind the offset: " + e.getMessage());
                }
            }
        };
    }
}
