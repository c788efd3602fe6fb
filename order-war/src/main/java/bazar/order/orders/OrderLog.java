package bazar.order.orders;

import bazar.order.catalog.Cancellation;
import bazar.order.catalog.Sale;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.TransactionalException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;

/** Follows the catalog's sales: a sale this node hears of becomes an order here, once, however often it is heard of. */
@ApplicationScoped
public class OrderLog {
    private static final Logger LOG = System.getLogger(OrderLog.class.getName());

    private final Orders orders;
    private final Queue<Order> waiting = new ConcurrentLinkedQueue<>();
    private final Lock turn = new ReentrantLock();

    @Inject
    public OrderLog(Orders orders) {
        this.orders = orders;
    }

    /** For the container's proxy. */
    protected OrderLog() {
        this(null);
    }

    /** As far as this server knows: it may have been cancelled through another since. */
    public Optional<Order> find(OrderId id) {
        return orders.find(id);
    }

    /**
     * Adds the sale's order unless it is there. A sale is done whatever becomes of its order: one that cannot be stored now is
     * logged here and adopted from the catalog when it is asked for.
     */
    public Order follow(Sale sale) {
        Order order = Order.of(sale);
        waiting.add(order);
        turn.lock();
        try {
            storeWaiting();
        } finally {
            turn.unlock();
        }
        return order;
    }

    /**
     * Has the orders of all these sales stored while nothing else is.
     *
     * @param store stores all of them, or throws
     */
    public void follow(List<Sale> sales, Consumer<List<Order>> store) {
        turn.lock();
        try {
            store.accept(sales.stream().map(Order::of).toList());
        } finally {
            turn.unlock();
        }
    }

    /**
     * Stores what can be stored of these, each by itself.
     *
     * @return what cannot, by the ids of the orders
     */
    public Map<String, RuntimeException> followEach(List<Sale> sales, List<Cancellation> cancellations) {
        Map<String, RuntimeException> failures = new LinkedHashMap<>();
        turn.lock();
        try {
            for (Sale sale : sales) {
                attempt(sale.orderId(), () -> orders.add(List.of(Order.of(sale))), failures);
            }
            for (Cancellation cancellation : cancellations) {
                String id = cancellation.orderId();
                attempt(id, () -> orders.cancel(id, cancellation.cancelledAt()), failures);
            }
        } finally {
            turn.unlock();
        }
        return failures;
    }

    private static void attempt(String order, Runnable storing, Map<String, RuntimeException> failures) {
        try {
            storing.run();
        } catch (RuntimeException e) {
            failures.put(order, e);
        }
    }

    /** Group commit: whoever has the turn stores for all that wait for theirs, who then find nothing left to do. */
    private void storeWaiting() {
        List<Order> group = new ArrayList<>();
        for (Order order = waiting.poll(); order != null; order = waiting.poll()) {
            group.add(order);
        }
        if (!group.isEmpty()) {
            store(group);
        }
    }

    void store(List<Order> group) {
        try {
            orders.add(group);
        } catch (PersistenceException | TransactionalException e) {
            if (group.size() > 1) {
                group.forEach(order -> store(List.of(order))); // what is wrong with one keeps no other out
            } else {
                logNotStored(group.get(0).id(), e);
            }
        }
    }

    /** Says at the order, if it is here, that it was cancelled; whoever adds it later hears of that too. */
    public void cancel(Cancellation cancellation) {
        try {
            orders.cancel(cancellation.orderId(), cancellation.cancelledAt());
        } catch (PersistenceException | TransactionalException e) {
            logNotStored(cancellation.orderId(), e);
        }
    }

    public static void logNotStored(String order, RuntimeException e) {
        LOG.log(Level.ERROR, "event=order-not-stored order=" + order + " reason=\"" + e.getMessage() + '"');
    }

    /** The newest orders, or those before this one; newest first, at most so many. */
    public List<OrderDetails> page(Optional<OrderId> before, int limit) {
        List<Order> page = before.isEmpty()
                ? orders.latest(limit)
                : orders.before(orders.find(before.get()).orElseThrow(() -> new OrderNotFound(before.get())), limit);
        return page.stream().map(OrderDetails::of).toList();
    }
}
