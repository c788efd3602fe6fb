package bazar.simulation.ordering;

import bazar.order.catalog.Cancellation;
import bazar.order.catalog.Sale;
import bazar.order.catalog.SalesFeed;
import bazar.order.following.FeedOffset;
import bazar.simulation.history.Line;
import bazar.simulation.history.OrderLog;
import bazar.simulation.node.Transactions;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** An order server's disk. It outlives processes and keeps exactly what they committed. */
public final class OrderDisk {
    private final Transactions transactions = new Transactions();
    private final SimulatedCartTable carts = new SimulatedCartTable(transactions);
    private final Map<String, Sale> orders = new TreeMap<>();
    private FeedOffset followed = FeedOffset.START;

    Transactions transactions() {
        return transactions;
    }

    void mount() {
        transactions.mount();
    }

    SimulatedCartTable carts() {
        return carts;
    }

    /** Returns the order in the form of its sale. */
    Optional<Sale> order(String id) {
        return Optional.ofNullable(orders.get(id));
    }

    FeedOffset followed() {
        return followed;
    }

    void add(List<Sale> added) {
        transactions.commit(() -> added.forEach(this::addNow));
    }

    void cancel(String id, Instant at) {
        transactions.commit(() -> cancelNow(id, at));
    }

    void take(SalesFeed feed, List<Sale> sold) {
        transactions.commit(() -> {
            sold.forEach(this::addNow);
            for (Cancellation cancellation : feed.page().cancellations()) {
                cancelNow(cancellation.orderId(), cancellation.cancelledAt());
            }
            followed = new FeedOffset(
                    feed.store(), Math.max(followed.lsn(), feed.page().upTo()));
        });
    }

    /** Returns the log for the judge. */
    OrderLog orderLog(String name) {
        return new OrderLog(
                name, orders.values().stream().collect(Collectors.toMap(Sale::orderId, OrderDisk::asJudged)));
    }

    private static OrderLog.Entry asJudged(Sale order) {
        List<Line> lines = order.lines().stream()
                .map(line -> new Line(line.bookId(), line.quantity()))
                .toList();
        return new OrderLog.Entry(lines, order.cancelledAt() != null);
    }

    private void addNow(Sale order) {
        Sale known = orders.putIfAbsent(order.orderId(), order);
        if (known != null && order.cancelledAt() != null) {
            cancelNow(order.orderId(), order.cancelledAt());
        }
    }

    private void cancelNow(String id, Instant at) {
        orders.computeIfPresent(id, (key, order) -> new Sale(id, order.soldAt(), order.cartId(), at, order.lines()));
    }
}
