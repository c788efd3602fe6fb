package bazar.order.orders;

import bazar.order.catalog.Cancellation;
import bazar.order.catalog.Catalog;
import bazar.order.catalog.Reply;
import bazar.order.catalog.Sale;
import bazar.order.catalog.SaleRequest;
import bazar.shared.keys.IdempotencyKey;
import bazar.shared.log.AsOf;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;

/** Buys single books and cancels orders. The catalog decides; the order log follows. */
@ApplicationScoped
public class Purchases {
    private final Catalog catalog;
    private final OrderLog log;

    @Inject
    public Purchases(Catalog catalog, OrderLog log) {
        this.catalog = catalog;
        this.log = log;
    }

    protected Purchases() {
        this(null, null);
    }

    /** Buys one copy. A repetition asks the catalog again, which alone knows what was bought with the key. */
    public Reply<Sale> buy(IdempotencyKey key, long bookId) {
        Reply<Sale> sold = catalog.sell(OrderId.of(OrderId.GUESTS, key).text(), SaleRequest.ofOne(bookId));
        log.follow(sold.body());
        return sold;
    }

    /**
     * Returns the order's current state. A cancelled order in the log is final. In all other cases only the catalog
     * knows: another order server may have sold or cancelled the order.
     *
     * @param least the minimum that the catalog's answer must be current to
     * @throws OrderNotFound only if the catalog denies that the sale exists
     */
    public Reply<Order> find(OrderId id, AsOf least) {
        Optional<Order> logged = log.find(id);
        return logged.filter(Order::isCancelled).map(Reply::known).orElseGet(() -> confirmed(logged, id, least));
    }

    private Reply<Order> confirmed(Optional<Order> logged, OrderId id, AsOf least) {
        Reply<Sale> sale = catalog.sale(id.text(), least).orElseThrow(() -> new OrderNotFound(id));
        Reply<Order> order = sale.map(Order::of);
        if (logged.isEmpty() || order.body().isCancelled()) {
            log.follow(sale.body());
        }
        return order;
    }

    /** @throws OrderNotFound only if the catalog denies that the sale exists */
    public Reply<Cancellation> cancel(OrderId id) {
        Reply<Cancellation> reply = catalog.cancel(id.text()).orElseThrow(() -> new OrderNotFound(id));
        log.cancel(reply.body());
        return reply;
    }
}
