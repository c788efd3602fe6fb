package bazar.order.orders;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
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

    /** Adds the order unless it is there; not for two at once with the same order. */
    public void add(Order order) {
        if (database.find(Order.class, order.id()) == null) {
            database.persist(order);
        }
    }
}
