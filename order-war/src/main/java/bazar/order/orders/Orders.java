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
    /** That the database can express. Without a bound it would sort the whole log for its newest page. */
    private static final Instant END_OF_TIME = Instant.parse("9999-12-31T00:00:00Z");

    @PersistenceContext(unitName = "orders")
    private EntityManager database;

    public Optional<Order> find(OrderId id) {
        return Optional.ofNullable(database.find(Order.class, id.text()));
    }

    /** The newest, at most so many. */
    public List<Order> latest(int limit) {
        return before(END_OF_TIME, "", limit);
    }

    /** Those before this one, newest first, at most so many. */
    public List<Order> before(Order order, int limit) {
        return before(order.soldAt(), order.id(), limit);
    }

    /** The first condition says nothing new, but bounds the stretch of the index that is read. */
    private List<Order> before(Instant time, String id, int limit) {
        return database.createQuery("""
                        SELECT o FROM Order o WHERE o.soldAt <= :time AND (o.soldAt < :time OR o.id < :id)
                        ORDER BY o.soldAt DESC, o.id DESC""", Order.class)
                .setParameter("time", time)
                .setParameter("id", id)
                .setMaxResults(limit)
                .getResultList();
    }

    /** Adds those that are not there, all of them or none; not for two at once with the same order. */
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

    /** Has no effect where the order is unknown: whoever adds it later hears of its cancellation too. */
    public void cancel(String id, Instant at) {
        Order order = database.find(Order.class, id);
        if (order != null) {
            order.cancel(at);
        }
    }
}
