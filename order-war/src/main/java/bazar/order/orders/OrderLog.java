package bazar.order.orders;

import bazar.order.catalog.Sale;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.TransactionalException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Follows the catalog's sales: a sale this node hears of becomes an order here, once, however often it is heard of. */
@ApplicationScoped
public class OrderLog {
    private static final Logger LOG = System.getLogger(OrderLog.class.getName());

    private final Orders orders;
    private final Set<String> beingStored = ConcurrentHashMap.newKeySet();

    @Inject
    OrderLog(Orders orders) {
        this.orders = orders;
    }

    /** For the container's proxy. */
    protected OrderLog() {
        this(null);
    }

    public Optional<Order> find(OrderId id) {
        return orders.find(id);
    }

    /**
     * Adds the sale's order unless it is there. A sale is done whatever becomes of its order: one that cannot be stored now is
     * logged here and adopted from the catalog when it is asked for. So nobody waits either for another who is storing it.
     */
    public Order follow(Sale sale) {
        Order order = Order.of(sale);
        if (beingStored.add(order.id())) {
            try {
                orders.add(order);
            } catch (PersistenceException | TransactionalException e) {
                LOG.log(
                        Level.ERROR,
                        "event=order-not-stored order=" + order.id() + " reason=\"" + e.getMessage() + '"');
            } finally {
                beingStored.remove(order.id());
            }
        }
        return order;
    }
}
