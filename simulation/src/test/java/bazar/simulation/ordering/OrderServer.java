package bazar.simulation.ordering;

import bazar.order.carts.CartRules;
import bazar.order.carts.Checkout;
import bazar.order.carts.replication.PeerLink;
import bazar.order.carts.replication.Peers;
import bazar.order.carts.replication.ReplicatedCarts;
import bazar.order.carts.state.Cart;
import bazar.order.carts.state.CartId;
import bazar.order.carts.state.Item;
import bazar.order.carts.state.Lifetime;
import bazar.order.carts.state.VersionVector;
import bazar.order.carts.storage.CartChanges;
import bazar.order.carts.storage.LocalCarts;
import bazar.order.carts.storage.MergeAck;
import bazar.order.carts.storage.StoredCart;
import bazar.order.catalog.Cancellation;
import bazar.order.catalog.Reply;
import bazar.order.catalog.Sale;
import bazar.order.following.SalesFollower;
import bazar.order.orders.Order;
import bazar.order.orders.OrderDetails;
import bazar.order.orders.OrderId;
import bazar.order.orders.OrderLog;
import bazar.order.orders.Purchases;
import bazar.shared.http.Deadline;
import bazar.shared.keys.IdempotencyKey;
import bazar.simulation.history.HeldCarts;
import bazar.simulation.node.Node;
import bazar.simulation.node.Times;
import bazar.simulation.node.Transactions;
import bazar.simulation.world.Host;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import java.util.stream.Collectors;

/** An order server around the product's purchases, carts, log, feed and links. */
public final class OrderServer implements Node {
    private static final Deadline NO_DEADLINE = Deadline.ofHeader(null);

    private final Host host;
    private final CatalogAccess catalogs;
    private final OrderServers servers;
    private final Lifetime cartLifetime;
    private final Function<Host, OrderParts> newParts;

    private OrderDisk disk = new OrderDisk();
    private OrderParts parts;
    private LocalCarts stored;
    private Peers peers;
    private OrderLog log;
    private Purchases purchases;
    private CartRules carts;
    private Checkout checkout;
    private SalesFollower follower;

    public OrderServer(
            Host host,
            CatalogAccess catalogs,
            OrderServers servers,
            Lifetime cartLifetime,
            Function<Host, OrderParts> newParts) {
        this.host = host;
        this.catalogs = catalogs;
        this.servers = servers;
        this.cartLifetime = cartLifetime;
        this.newParts = newParts;
    }

    @Override
    public Host host() {
        return host;
    }

    @Override
    public Optional<Transactions> transactions() {
        return Optional.of(disk.transactions());
    }

    /** Empties the disk only if the peers have everything on it. */
    @Override
    public void loseDisk() {
        boolean isAllElsewhere = servers.except(this).stream()
                .allMatch(other -> disk.carts().all().stream().allMatch(other::knows));
        if (isAllElsewhere) {
            host.note(() -> "has lost its disk");
            disk = new OrderDisk();
        }
    }

    @Override
    public void start() {
        host.start();
        disk.mount();
        parts = newParts.apply(host);
        RemoteCatalog catalog = parts.catalog(catalogs);
        OrderRows rows = new OrderRows(disk);
        log = new OrderLog(rows);
        purchases = new Purchases(catalog, log);
        stored = new StepwiseCarts(host, disk.carts(), cartLifetime, parts);
        stored.open();
        peers = connect();
        carts = new CartRules(new ReplicatedCarts(stored, peers), new ShelvedBooks());
        checkout = new Checkout(carts, catalog, log);
        follower = new SalesFollower(catalog, log, parts.followed(rows, disk), stored, null);
        if (parts.follows()) {
            follow();
        }
        sweep();
    }

    @Override
    public CompletionStage<Void> stop() {
        return CompletableFuture.completedStage(null);
    }

    CompletionStage<Reply<Sale>> buy(IdempotencyKey key, long book) {
        IdempotencyKey handed = parts.key(key, book);
        return host.perform(() -> purchases.buy(handed, book));
    }

    CompletionStage<Reply<Cancellation>> cancel(String orderId) {
        return host.perform(() -> purchases.cancel(new OrderId(orderId)));
    }

    CompletionStage<Order> order(String orderId) {
        return host.perform(() -> parts.order(purchases, log, new OrderId(orderId)));
    }

    CompletionStage<Cart> createCart() {
        return host.perform(carts::create);
    }

    CompletionStage<Cart> cart(CartId id) {
        return host.perform(() -> carts.find(id, VersionVector.NONE));
    }

    CompletionStage<Cart> put(CartId id, long book, int quantity) {
        return host.perform(() -> carts.put(id, book, quantity, NO_DEADLINE));
    }

    CompletionStage<Cart> remove(CartId id, long book) {
        return host.perform(() -> carts.remove(id, book, NO_DEADLINE));
    }

    CompletionStage<Void> delete(CartId id) {
        return host.perform(() -> {
            carts.delete(id, NO_DEADLINE);
            return null;
        });
    }

    CompletionStage<Reply<OrderDetails>> checkOut(CartId id, VersionVector seen, IdempotencyKey key) {
        VersionVector handed = parts.seen(seen);
        return host.perform(() -> checkout.buy(id, handed, OrderId.of(OrderId.GUESTS, key)));
    }

    /** Handles a peer's message. */
    MergeAck receive(CartChanges changes) {
        MergeAck mergeAck = stored.receive(parts.changes(changes, stored));
        host.note(() -> "receives " + changes + ": " + mergeAck);
        peers.wake();
        return mergeAck;
    }

    /** Answers a peer's question. */
    Cart state(CartId id) {
        return stored.find(id).orElseThrow(() -> Refusal.noCart(id));
    }

    /** Returns the log on the disk for the judge. */
    public bazar.simulation.history.OrderLog orderLog() {
        return disk.orderLog(host.name());
    }

    /** Returns the carts on the disk for the judge. */
    public HeldCarts heldCarts() {
        Map<String, HeldCarts.Cart> held = new TreeMap<>();
        disk.carts().all().stream().map(StoredCart::cart).forEach(cart -> held.put(cart.id(), asJudged(cart)));
        return new HeldCarts(host.name(), held);
    }

    private HeldCarts.Cart asJudged(Cart cart) {
        return new HeldCarts.Cart(linesOf(cart), cart.deleted(), cart.orderId(), stored.isExpired(cart));
    }

    static Map<Long, Integer> linesOf(Cart cart) {
        return cart.lines().stream().collect(Collectors.toMap(Item::bookId, Item::quantity));
    }

    private boolean knows(StoredCart theirs) {
        return disk.carts()
                .find(theirs.cart().id())
                .filter(ours -> ours.cart().version().dominates(theirs.cart().version()))
                .isPresent();
    }

    private Peers connect() {
        List<PeerLink> links = servers.except(this).stream()
                .map(other -> new PeerLink(
                        other.host().name(),
                        stored,
                        parts.peer(servers.network(), other),
                        Times.HEARTBEAT,
                        Times.PEER_RETRY,
                        host::nanoTime))
                .toList();
        List<Messenger> messengers =
                links.stream().map(link -> new Messenger(host, link)).toList();
        messengers.forEach(Messenger::start);
        return new StepwisePeers(host, stored, links, () -> messengers.forEach(Messenger::wake));
    }

    private void follow() {
        host.perform(follower::takePage).thenAccept(isMoreThere -> {
            host.note(() -> "has followed the sales up to " + disk.followed().lsn());
            host.after(isMoreThere ? Duration.ZERO : Times.FOLLOWING_INTERVAL, this::follow);
        });
    }

    private void sweep() {
        stored.sweep();
        host.after(Times.SWEEP_INTERVAL, this::sweep);
    }
}
