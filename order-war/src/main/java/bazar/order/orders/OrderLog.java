package bazar.order.orders;

import bazar.order.catalog.Cancellation;
import bazar.order.catalog.Sale;
import bazar.shared.logging.LogEvent;
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

/** Stores each sale that this node learns of as an order, once. */
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

    protected OrderLog() {
        this(null);
    }

    /** Returns the order as this server knows it; another server may have cancelled it since. */
    public Optional<Order> find(OrderId id) {
        return orders.find(id);
    }

    /**
     * Adds the sale's order unless it is present. The sale is final even if its order cannot be stored now; the failure
     * is logged, and the order is adopted from the catalog when it is requested.
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
     * Stores the orders of all these sales while no other order is stored.
     *
     * @param store stores all of the orders, or throws
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
     * Stores each sale and cancellation by itself, as far as possible.
     *
     * @return the failures, by the ids of the orders
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

    /**
     * Group commit: the thread that holds the lock stores the orders of all waiting threads, which then find nothing
     * left to store.
     */
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
                group.forEach(order -> store(List.of(order))); // one faulty order must not block the others
            } else {
                logNotStored(group.get(0).id(), e);
            }
        }
    }

    /** Marks the order as cancelled if it is present. If it is added later, its sale includes the cancellation. */
    public void cancel(Cancellation cancellation) {
        try {
            orders.cancel(cancellation.orderId(), cancellation.cancelledAt());
        } catch (PersistenceException | TransactionalException e) {
            logNotStored(cancellation.orderId(), e);
        }
    }

    public static void logNotStored(String order, RuntimeException e) {
        LOG.log(
                Level.ERROR,
                LogEvent.named("order-not-stored").with("order", order).withText("reason", e.getMessage()));
    }

    /** Returns at most {@code limit} orders, newest first: the newest, or those before the given one. */
    public List<OrderDetails> page(Optional<OrderId> before, int limit) {
        List<Order> page = before.isEmpty()
                ? orders.latest(limit)
                : orders.before(orders.find(before.get()).orElseThrow(() -> new OrderNotFound(before.get())), limit);
        return page.stream().map(OrderDetails::of).toList();
    }
}
