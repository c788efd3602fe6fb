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

/** Buys books, one at a time, and takes them back. The catalog decides; the order log follows. */
@ApplicationScoped
public class Purchases {
    private final Catalog catalog;
    private final OrderLog log;

    @Inject
    public Purchases(Catalog catalog, OrderLog log) {
        this.catalog = catalog;
        this.log = log;
    }

    /** For the container's proxy. */
    protected Purchases() {
        this(null, null);
    }

    /** A repetition asks the catalog again: it alone knows what this key has bought. */
    public Reply<Sale> buy(IdempotencyKey key, long bookId) {
        return adopted(catalog.sell(OrderId.of(OrderId.GUESTS, key).text(), SaleRequest.ofOne(bookId)));
    }

    /**
     * Has the log adopt what was sold through another order server, or by one that died before it could store the order.
     *
     * @throws OrderNotFound only if the catalog denies that there was such a sale
     */
    public Reply<Sale> adopt(OrderId id, AsOf least) {
        return adopted(catalog.sale(id.text(), least).orElseThrow(() -> new OrderNotFound(id)));
    }

    /** @throws OrderNotFound only if the catalog denies that there was such a sale */
    public Reply<Cancellation> cancel(OrderId id) {
        Reply<Cancellation> reply = catalog.cancel(id.text()).orElseThrow(() -> new OrderNotFound(id));
        log.cancel(reply.body());
        return reply;
    }

    /** The order, if what the log has of it already is that current. */
    public Optional<Order> find(OrderId id, AsOf least) {
        return log.find(id, least);
    }

    private Reply<Sale> adopted(Reply<Sale> reply) {
        log.follow(reply.body());
        return reply;
    }
}
