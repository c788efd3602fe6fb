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
 * Connects the product's purchases, carts and feed to the simulated world, for one process of an order server. A mutant
 * overrides one method.
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

    /** Returns the key as the purchase receives it. */
    public IdempotencyKey key(IdempotencyKey sent, long book) {
        return sent;
    }

    /** Returns whether the server follows the catalog's sales. */
    public boolean follows() {
        return true;
    }

    /** Returns the order as a reader receives it. */
    public Order order(Purchases purchases, OrderLog log, OrderId id) {
        return purchases.find(id, AsOf.NOTHING).body();
    }

    public RemotePeer peer(Network network, OrderServer peer) {
        return new RemotePeer(host, network, peer);
    }

    /** Returns a peer's changes as the carts here receive them. */
    public CartChanges changes(CartChanges told, LocalCarts here) {
        return told;
    }

    public Lifetime lifetime(Lifetime configured) {
        return configured;
    }

    /** Returns the buyer's version as the checkout receives it. */
    public VersionVector seen(VersionVector version) {
        return version;
    }

    public Supplier<String> incarnations(Supplier<String> random) {
        return random;
    }
}
