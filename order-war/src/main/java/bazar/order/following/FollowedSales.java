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

/** The feed's offset in this node's database, updated in the same transaction as the orders of the page. */
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

    protected FollowedSales() {
        this(null);
    }

    public FeedOffset position() {
        return row().map(FeedOffsetRow::position).orElse(FeedOffset.START);
    }

    public void take(SalesFeed feed, List<Order> sold) {
        orders.add(sold);
        feed.page()
                .cancellations()
                .forEach(cancellation -> orders.cancel(cancellation.orderId(), cancellation.cancelledAt()));
        FeedOffsetRow feedOffsetRow = row().orElseGet(() -> begin(feed.store()));
        feedOffsetRow.upTo(feed.page().upTo());
    }

    private FeedOffsetRow begin(String store) {
        FeedOffsetRow feedOffsetRow = new FeedOffsetRow(store);
        database.persist(feedOffsetRow);
        return feedOffsetRow;
    }

    private Optional<FeedOffsetRow> row() {
        return Optional.ofNullable(database.find(FeedOffsetRow.class, FeedOffsetRow.ONLY));
    }
}
