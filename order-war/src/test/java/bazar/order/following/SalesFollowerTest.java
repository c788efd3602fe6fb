package bazar.order.following;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import bazar.order.carts.state.CartId;
import bazar.order.carts.state.Lifetime;
import bazar.order.carts.storage.LocalCarts;
import bazar.order.carts.storage.MemoryCartTable;
import bazar.order.catalog.Cancellation;
import bazar.order.catalog.Catalog;
import bazar.order.catalog.Sale;
import bazar.order.catalog.SalesFeed;
import bazar.order.catalog.SalesPage;
import bazar.order.orders.MemoryOrders;
import bazar.order.orders.Order;
import bazar.order.orders.OrderId;
import bazar.order.orders.OrderLog;
import bazar.shared.log.AsOf;
import bazar.shared.problem.Unavailable;
import jakarta.persistence.PersistenceException;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SalesFollowerTest {
    private static final Instant NOW = Instant.parse("2026-11-20T05:00:00.123Z");

    private final SellingCatalog catalog = new SellingCatalog();
    private final MemoryOrders orders = new MemoryOrders();
    private final OrderLog log = orders.log();
    private final LocalCarts localCarts =
            new LocalCarts(new MemoryCartTable(), new Lifetime(Duration.ofDays(30)), Clock.systemUTC());
    private final MemoryFollowedSales followed = new MemoryFollowedSales(orders);
    private final SalesFollower follower = new SalesFollower(catalog, log, followed, localCarts, null);

    @Test
    void who_catches_up_has_all_that_was_sold_and_cancelled_before() {
        for (int sale = 1; sale <= 3; sale++) {
            catalog.sells(sale);
        }
        catalog.cancels(2);

        follower.catchUp();

        assertThat(log.find(id(1)).map(Order::isCancelled)).contains(false);
        assertThat(log.find(id(2)).map(Order::isCancelled)).contains(true);
        assertThat(log.find(id(3)).map(Order::isCancelled)).contains(false);
    }

    @Test
    void who_catches_up_does_not_wait_for_what_is_sold_meanwhile() {
        catalog.sells(1);
        catalog.isBusy = true;

        follower.catchUp();

        assertThat(log.find(id(1))).isPresent();
    }

    @Test
    void who_lacks_too_much_to_catch_up_in_a_moment_says_so_and_has_come_nearer() {
        for (int sale = 1; sale <= 30; sale++) {
            catalog.sells(sale);
        }

        assertThatThrownBy(follower::catchUp).isInstanceOf(Unavailable.class);
        follower.catchUp();

        assertThat(log.find(id(30))).isPresent();
    }

    @Test
    void nobody_catches_up_without_the_catalog_or_with_that_of_another_store() {
        catalog.sells(1);
        follower.catchUp();
        catalog.store = "another";
        assertThatThrownBy(follower::catchUp).isInstanceOf(Unavailable.class);
        catalog.store = null;
        assertThatThrownBy(follower::catchUp).isInstanceOf(Unavailable.class);
    }

    @Test
    void an_order_that_cannot_be_stored_keeps_out_none_that_was_sold_with_it_or_after() {
        orders.refuse(id(2));
        catalog.sells(1, 2, 3);
        catalog.cancels(2);
        catalog.cancels(3);
        catalog.sells(4);

        follower.catchUp();

        assertThat(log.find(id(1))).isPresent();
        assertThat(log.find(id(2))).isEmpty();
        assertThat(log.find(id(3)).map(Order::isCancelled)).contains(true);
        assertThat(log.find(id(4))).isPresent();
    }

    @Test
    void nothing_is_passed_while_the_database_fails() {
        catalog.sells(1);
        followed.isAway = true;
        assertThat(follower.takePage()).isFalse();
        assertThat(followed.position()).isEqualTo(FeedOffset.START);

        followed.isAway = false;
        follower.takePage();
        assertThat(followed.position().lsn()).isOne();
        assertThat(log.find(id(1))).isPresent();
    }

    @Test
    void a_cart_that_cannot_be_closed_keeps_no_order_out() {
        SalesFollower careless = new SalesFollower(catalog, log, followed, new UnreadableCarts(), null);
        catalog.sells(1);

        careless.catchUp();

        assertThat(log.find(id(1))).isPresent();
    }

    private static OrderId id(int sale) {
        return new OrderId(Character.toString("abcdefghijklmnopqrstuvwxyz234567".charAt(sale))
                .repeat(26));
    }

    /** Answers one entry of the log at a time. */
    private static final class SellingCatalog extends Catalog {
        private final List<SalesPage> entries = new ArrayList<>();
        private String store = "store";
        private boolean isBusy;

        /** Adds one entry with all of these sales. */
        void sells(int... sales) {
            add(IntStream.of(sales).mapToObj(SellingCatalog::sale).toList(), List.of());
        }

        private static Sale sale(int number) {
            List<Sale.Line> lines = List.of(new Sale.Line(2, "RPCs for Noobs", 1, new BigDecimal("50.00")));
            return new Sale(id(number).text(), NOW, CartId.random().text(), null, lines);
        }

        void cancels(int sale) {
            add(List.of(), List.of(new Cancellation(id(sale).text(), NOW)));
        }

        private void add(List<Sale> sales, List<Cancellation> cancellations) {
            entries.add(new SalesPage(sales, cancellations, entries.size() + 1));
        }

        @Override
        public SalesFeed salesAfter(long lsn) {
            if (store == null) {
                throw new Unavailable("away");
            }
            AsOf asOf = new AsOf(1, entries.size());
            if (isBusy) {
                add(List.of(), List.of());
            }
            SalesPage page = lsn < entries.size() ? entries.get((int) lsn) : new SalesPage(List.of(), List.of(), lsn);
            return new SalesFeed(store, asOf, page);
        }
    }

    private static final class UnreadableCarts extends LocalCarts {
        UnreadableCarts() {
            super(new MemoryCartTable(), new Lifetime(Duration.ofDays(30)), Clock.systemUTC());
        }

        @Override
        public void close(CartId id, String orderId) {
            throw new PersistenceException("a damaged page");
        }
    }

    private static final class MemoryFollowedSales extends FollowedSales {
        private final MemoryOrders orders;
        private boolean isAway;
        private FeedOffset feedOffset = FeedOffset.START;

        MemoryFollowedSales(MemoryOrders orders) {
            super(orders);
            this.orders = orders;
        }

        @Override
        public FeedOffset position() {
            return feedOffset;
        }

        @Override
        public void take(SalesFeed feed, List<Order> sold) {
            if (isAway) {
                throw new PersistenceException("disk full");
            }
            orders.add(sold);
            feed.page().cancellations().forEach(cancelled -> orders.cancel(cancelled.orderId(), NOW));
            feedOffset = new FeedOffset(feed.store(), feed.page().upTo());
        }
    }
}
