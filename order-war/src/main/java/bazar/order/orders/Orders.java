package bazar.order.orders;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The orders in this node's own database. */
@ApplicationScoped
@Transactional
public class Orders {
    /**
     * The latest time that Derby can express. Without this bound Derby would sort the whole log for the newest page.
     */
    private static final Instant END_OF_TIME = Instant.parse("9999-12-31T00:00:00Z");

    @PersistenceContext(unitName = "orders")
    private EntityManager database;

    public Optional<Order> find(OrderId id) {
        return Optional.ofNullable(database.find(Order.class, id.text()));
    }

    /** Returns at most {@code limit} orders, newest first. */
    public List<Order> latest(int limit) {
        return before(END_OF_TIME, "", limit);
    }

    /** Returns at most {@code limit} orders that precede this one, newest first. */
    public List<Order> before(Order order, int limit) {
        return before(order.soldAt(), order.id(), limit);
    }

    /** The first condition is redundant, but bounds the range of the index that Derby reads. */
    private List<Order> before(Instant time, String id, int limit) {
        return database.createQuery("""
                        SELECT o FROM Order o WHERE o.soldAt <= :time AND (o.soldAt < :time OR o.id < :id)
                        ORDER BY o.soldAt DESC, o.id DESC""", Order.class)
                .setParameter("time", time)
                .setParameter("id", id)
                .setMaxResults(limit)
                .getResultList();
    }

    /** Adds missing orders, all or none. Concurrent calls must not contain the same order. */
    public void add(List<Order> orders) {
        orders.forEach(this::addUnlessKnown);
    }

    private void addUnlessKnown(Order order) {
        Order known = database.find(Order.class, order.id());
        if (known == null) {
            database.persist(order);
        } else if (order.isCancelled()) {
            known.cancel(order.cancelledAt());
        }
    }

    /** Does nothing if the order is unknown: the sale is read later together with its cancellation. */
    public void cancel(String id, Instant at) {
        Order order = database.find(Order.class, id);
        if (order != null) {
            order.cancel(at);
        }
    }
}
