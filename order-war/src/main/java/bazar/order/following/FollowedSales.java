package bazar.order.following;

import bazar.order.catalog.SalesFeed;
import bazar.order.orders.Order;
import bazar.order.orders.Orders;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;

/** Up to where the catalog's sales are in this node's own database, kept in the same transactions as their orders. */
@ApplicationScoped
@Transactional
public class FollowedSales {
    @PersistenceContext(unitName = "orders")
    private EntityManager database;

    private final Orders orders;

    @Inject
    public FollowedSales(Orders orders) {
        this.orders = orders;
    }

    /** For the container's proxy. */
    protected FollowedSales() {
        this(null);
    }

    public Position position() {
        return row().map(Followed::position).orElse(Position.START);
    }

    public void take(SalesFeed feed, List<Order> sold) {
        orders.add(sold);
        feed.page()
                .cancellations()
                .forEach(cancellation -> orders.cancel(cancellation.orderId(), cancellation.cancelledAt()));
        Followed followed = row().orElseGet(() -> begin(feed.store()));
        followed.upTo(feed.page().upTo());
    }

    private Followed begin(String store) {
        Followed followed = new Followed(store);
        database.persist(followed);
        return followed;
    }

    private Optional<Followed> row() {
        return Optional.ofNullable(database.find(Followed.class, Followed.ONLY));
    }
}
