package bazar.simulation.ordering;

import bazar.order.carts.state.Lifetime;
import bazar.order.carts.state.VersionVector;
import bazar.order.carts.storage.CartChanges;
import bazar.order.carts.storage.LocalCarts;
import bazar.order.orders.Order;
import bazar.order.orders.OrderId;
import bazar.order.orders.OrderLog;
import bazar.order.orders.Purchases;
import bazar.shared.keys.IdempotencyKey;
import bazar.shared.log.AsOf;
import bazar.simulation.world.Host;
import bazar.simulation.world.Network;
import java.util.function.Supplier;

/**
 * What joins the product's purchases, carts and follower of sales to the world, for one process of an order server. A mutant gets one
 * of these wrong.
 */
public class OrderParts {
    protected final Host host;

    public OrderParts(Host host) {
        this.host = host;
    }

    public RemoteCatalog catalog(CatalogAccess catalogs) {
        return new RemoteCatalog(host, catalogs);
    }

    public FollowedRows followed(OrderRows orders, OrderDisk disk) {
        return new FollowedRows(orders, disk);
    }

    /** A buyer's key as it is handed to the purchase. */
    public IdempotencyKey key(IdempotencyKey sent, long book) {
        return sent;
    }

    /** Whether the catalog's sales are followed at all. */
    public boolean follows() {
        return true;
    }

    /** An order as it is shown. */
    public Order order(Purchases purchases, OrderLog log, OrderId id) {
        return purchases.find(id, AsOf.NOTHING).body();
    }

    public RemotePeer peer(Network network, OrderServer peer) {
        return new RemotePeer(host, network, peer);
    }

    /** What another has told, as it is handed to the carts here. */
    public CartChanges changes(CartChanges told, LocalCarts here) {
        return told;
    }

    public Lifetime lifetime(Lifetime configured) {
        return configured;
    }

    /** What a buyer has seen, as it is handed to the checkout. */
    public VersionVector seen(VersionVector version) {
        return version;
    }

    public Supplier<String> incarnations(Supplier<String> random) {
        return random;
    }
}
