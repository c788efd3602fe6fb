package bazar.order.following;

import bazar.order.carts.state.CartId;
import bazar.order.carts.storage.LocalCarts;
import bazar.order.catalog.Catalog;
import bazar.order.catalog.Sale;
import bazar.order.catalog.SalesFeed;
import bazar.order.orders.OrderId;
import bazar.order.orders.OrderLog;
import bazar.shared.logging.LogEvent;
import bazar.shared.node.VitalThreads;
import bazar.shared.problem.RootCause;
import bazar.shared.problem.Unavailable;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperties;
import org.eclipse.microprofile.faulttolerance.Bulkhead;
import org.eclipse.microprofile.faulttolerance.Fallback;
import org.eclipse.microprofile.faulttolerance.exceptions.BulkheadException;

/**
 * Polls the catalog for its sales and adds missing orders to the log: orders of the other order servers, and of servers
 * that crashed between the sale and its order.
 */
@ApplicationScoped
public class SalesFollower {
    private static final Logger LOG = System.getLogger(SalesFollower.class.getName());

    private static final int CATCHING_UP = 4;
    private static final int PAGES_AT_A_TIME = 20;

    private final Catalog catalog;
    private final OrderLog log;
    private final FollowedSales followed;
    private final LocalCarts localCarts;
    private final FollowingConfig config;

    @Inject
    private VitalThreads threads;

    private Thread thread;
    private volatile boolean isEstranged;
    private String trouble = "";

    @Inject
    public SalesFollower(
            Catalog catalog,
            OrderLog log,
            FollowedSales followed,
            LocalCarts localCarts,
            @ConfigProperties FollowingConfig config) {
        this.catalog = catalog;
        this.log = log;
        this.followed = followed;
        this.localCarts = localCarts;
        this.config = config;
    }

    protected SalesFollower() {
        this(null, null, null, null, null);
    }

    /** Starts polling; to be called once the schema is up to date. */
    public void start() {
        thread = threads.newThread(this::follow);
        thread.setName("sales-follower");
        thread.start();
    }

    @PreDestroy
    void stop() {
        if (thread != null) {
            thread.interrupt();
        }
    }

    /** Returns whether the catalog's store differs from the store of this log. */
    public boolean isEstranged() {
        return isEstranged;
    }

    private void follow() {
        try {
            while (true) {
                boolean isMoreThere = takePage();
                if (!isMoreThere) {
                    TimeUnit.NANOSECONDS.sleep(config.interval().toNanos());
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /**
     * Takes the next page. A failure is logged, and the next call tries again.
     *
     * @return whether more may be available at once
     */
    public boolean takePage() {
        try {
            FeedOffset before = followed.position();
            SalesFeed feed = takePageAfter(before);
            trouble = "";
            return !isEstranged && feed.page().upTo() > before.lsn() && feed.goesOn();
        } catch (RuntimeException e) {
            String message = RootCause.messageOf(e);
            if (!message.equals(trouble)) {
                LOG.log(Level.WARNING, LogEvent.named("sales-not-followed").withText("reason", message));
            }
            trouble = message;
            return false;
        }
    }

    /**
     * Brings the log to the catalog's state at the time of the call.
     *
     * @throws Unavailable if the catalog does not answer, or has more pages than one call takes
     */
    @Bulkhead(CATCHING_UP)
    @Fallback(fallbackMethod = "refuseToCatchUp", applyOn = BulkheadException.class)
    public void catchUp() {
        SalesFeed feed = takePageAfter(followed.position());
        long now = feed.asOf().lsn();
        for (int pages = 1; feed.page().upTo() < now && pages < PAGES_AT_A_TIME; pages++) {
            feed = takePageAfter(followed.position());
        }
        if (isEstranged || feed.page().upTo() < now) {
            refuseToCatchUp();
        }
    }

    private void refuseToCatchUp() {
        throw new Unavailable("The order log lacks some orders now.");
    }

    private SalesFeed takePageAfter(FeedOffset feedOffset) {
        SalesFeed feed = catalog.salesAfter(feedOffset.lsn());
        boolean isStrange = feedOffset.isInAnother(feed.store());
        if (isStrange && !isEstranged) {
            LOG.log(
                    Level.ERROR,
                    LogEvent.named("other-store")
                            .with("followed", feedOffset.store())
                            .with("offered", feed.store()));
        }
        isEstranged = isStrange;
        if (!isStrange && feed.page().upTo() > feedOffset.lsn()) {
            closeCarts(feed);
            take(feed);
        }
        return feed;
    }

    private void take(SalesFeed feed) {
        List<Sale> orders = orders(feed);
        try {
            log.follow(orders, stored -> followed.take(feed, stored));
        } catch (RuntimeException e) {
            takeOneByOne(feed, orders);
        }
    }

    /**
     * Keeps one faulty sale from blocking the others. If the whole database fails, the offset stays, and all is tried
     * again.
     */
    private void takeOneByOne(SalesFeed feed, List<Sale> orders) {
        Map<String, RuntimeException> failures =
                log.followEach(orders, feed.page().cancellations());
        log.follow(List.of(), none -> followed.take(feed.empty(), none));
        failures.forEach(OrderLog::logNotStored);
    }

    /** Closes carts, including those whose server crashed before it could close them. */
    private void closeCarts(SalesFeed feed) {
        feed.page().sales().stream()
                .filter(sale -> sale.cartId() != null && CartId.isOne(sale.cartId()))
                .forEach(this::closeCart);
    }

    /** Logs a failure only: the catalog never sells the cart again, closed or not. */
    private void closeCart(Sale sale) {
        try {
            localCarts.close(new CartId(sale.cartId()), sale.orderId());
        } catch (RuntimeException e) {
            LOG.log(
                    Level.WARNING,
                    LogEvent.named("cart-not-closed")
                            .with("order", sale.orderId())
                            .withText("reason", RootCause.messageOf(e)));
        }
    }

    /** Drops sales that were made without an order server: their ids have another form, and they are no orders. */
    private static List<Sale> orders(SalesFeed feed) {
        return feed.page().sales().stream()
                .filter(sale -> OrderId.isOne(sale.orderId()))
                .toList();
    }
}
