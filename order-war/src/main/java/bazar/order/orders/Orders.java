package bazar.order.orders;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The orders in this node's own database. */
@ApplicationScoped
@Transactional
public class Orders {
    @PersistenceContext(unitName = "orders")
    private EntityManager database;

    public Optional<Order> find(OrderId id) {
        return Optional.ofNullable(database.find(Order.class, id.text()));
    }

    /** The newest, at most so many. */
    public List<OrderDetails> latest(int limit) {
        return details(database.createQuery("SELECT o.id FROM Order o ORDER BY o.soldAt DESC, o.id DESC", String.class)
                .setMaxResults(limit));
    }

    /** Those before this one, newest first, at most so many. */
    public List<OrderDetails> before(Order order, int limit) {
        return details(database.createQuery("""
                        SELECT o.id FROM Order o WHERE o.soldAt < :time OR (o.soldAt = :time AND o.id < :id)
                        ORDER BY o.soldAt DESC, o.id DESC""", String.class)
                .setParameter("time", order.soldAt())
                .setParameter("id", order.id())
                .setMaxResults(limit));
    }

    /** Line by line in one query, without entities, whose lines would be asked for order by order. */
    private List<OrderDetails> details(TypedQuery<String> page) {
        List<String> ids = page.getResultList();
        if (ids.isEmpty()) {
            return List.of();
        }
        Map<String, OrderDetails> orders = new LinkedHashMap<>();
        database.createQuery("""
                        SELECT NEW bazar.order.orders.LoggedLine(
                            o.id, o.soldAt, o.cancelledAt, l.bookId, l.title, l.quantity, l.price)
                        FROM Order o JOIN o.lines l WHERE o.id IN :ids
                        ORDER BY o.soldAt DESC, o.id DESC, INDEX(l)""", LoggedLine.class)
                .setParameter("ids", ids)
                .getResultStream()
                .forEach(line -> orders.merge(line.orderId(), line.order(), OrderDetails::joined));
        return List.copyOf(orders.values());
    }

    /** Adds the order unless it is there; not for two at once with the same order. */
    public void add(Order order) {
        Order known = database.find(Order.class, order.id());
        if (known == null) {
            database.persist(order);
        } else if (order.cancelledAt() != null) {
            known.cancel(order.cancelledAt());
        }
    }

    /** Likewise, all of them or none. */
    public void add(List<Order> orders) {
        orders.forEach(this::add);
    }

    /** Has no effect where the order is unknown: whoever adds it later hears of its cancellation too. */
    public void cancel(String id, Instant at) {
        Order order = database.find(Order.class, id);
        if (order != null) {
            order.cancel(at);
        }
    }
}
