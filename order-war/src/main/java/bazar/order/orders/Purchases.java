package bazar.order.orders;

import bazar.order.catalog.CancellationReply;
import bazar.order.catalog.Catalog;
import bazar.order.catalog.SaleReply;
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
    public SaleReply buy(IdempotencyKey key, long bookId) {
        return adopted(catalog.sell(OrderId.of(OrderId.GUESTS, key).text(), SaleRequest.ofOne(bookId)));
    }

    /**
     * Has the log adopt what was sold through another order server, or by one that died before it could store the order.
     *
     * @throws OrderNotFound only if the catalog denies that there was such a sale
     */
    public SaleReply adopt(OrderId id, AsOf least) {
        return adopted(catalog.sale(id.text(), least).orElseThrow(() -> new OrderNotFound(id)));
    }

    /** @throws OrderNotFound only if the catalog denies that there was such a sale */
    public CancellationReply cancel(OrderId id) {
        CancellationReply reply = catalog.cancel(id.text()).orElseThrow(() -> new OrderNotFound(id));
        log.cancel(reply.cancellation());
        return reply;
    }

    /** The order, if what the log has of it already is that current. */
    public Optional<Order> find(OrderId id, AsOf least) {
        return log.find(id, least);
    }

    private SaleReply adopted(SaleReply reply) {
        log.follow(reply.sale());
        return reply;
    }
}
