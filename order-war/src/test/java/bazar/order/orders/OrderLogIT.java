package bazar.order.orders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import bazar.order.catalog.Cancellation;
import bazar.order.catalog.Sale;
import bazar.order.catalog.SalesFeed;
import bazar.order.catalog.SalesPage;
import bazar.order.following.FeedOffset;
import bazar.order.following.FollowedSales;
import bazar.shared.keys.IdempotencyKey;
import bazar.shared.log.AsOf;
import bazar.testing.PackagedWar;
import bazar.testing.Sql;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@ArquillianTest
class OrderLogIT {
    private static final AsOf AS_OF = new AsOf(1, 7);
    private static final Sale SALE = sale("qp4wprb4s6wqgkrabnmsjh6qoy", "RPCs for Noobs");

    @Inject
    private OrderLog log;

    @Inject
    private FollowedSales followed;

    @Resource(lookup = "jdbc/bazar")
    private DataSource database;

    @Resource(lookup = "java:comp/DefaultManagedExecutorService")
    private ManagedExecutorService executor;

    private final NotedFailures failures = new NotedFailures();
    private Sql sql;

    @Deployment
    static WebArchive order() {
        return PackagedWar.with(OrderLogIT.class);
    }

    @BeforeEach
    void clear() {
        sql = new Sql(database);
        sql.run("DELETE FROM orders", "DELETE FROM followed_store");
        failures.listen();
    }

    @AfterEach
    void stopListening() {
        failures.stop();
    }

    @Test
    void anOrderIsReadBackWithItsLinesAsTheyWereSold() {
        String title = "Bücher, \"Büsche\" & 📖";
        Sale sale = sale("hz4bpmimd7gyzebhcng4mjkzka", title);
        log.follow(sale);

        assertThat(log.find(new OrderId(sale.orderId())).map(OrderDetails::of))
                .contains(new OrderDetails(
                        sale.orderId(),
                        sale.soldAt(),
                        null,
                        List.of(
                                new Sale.Line(11, "Spring in the Pioneer Valley", 1, new BigDecimal("24.00")),
                                new Sale.Line(2, title, 3, new BigDecimal("50.00")))));
    }

    @Test
    void anOrderIsStoredOnceHoweverOftenItsSaleIsHeardOf() {
        log.follow(SALE);
        log.follow(SALE);

        assertThat(failures.noted()).isEmpty();
        assertThat(sql.rows("SELECT id FROM orders")).containsExactly(SALE.orderId());
        assertThat(log.find(new OrderId(SALE.orderId())).map(Order::lines)).contains(SALE.lines());
    }

    /** Repeats the race, because a transaction is short and the others have to overlap it. */
    @Test
    void anOrderIsStoredOnceHoweverManyHearOfItsSaleAtTheSameTime() throws Exception {
        for (int orders = 1; orders <= 100; orders++) {
            Sale sale = sale(OrderId.of(OrderId.GUESTS, IdempotencyKey.random()).text(), "RPCs for Noobs");
            hearAtOnce(8, sale);

            assertThat(failures.noted()).isEmpty();
            assertThat(sql.rows("SELECT id FROM orders")).hasSize(orders);
        }
    }

    @Test
    void anOrderThatCannotBeStoredIsSaid() {
        log.follow(sale("q".repeat(27), "RPCs for Noobs")); // the column takes 26 characters

        assertThat(failures.noted()).singleElement().asString().contains("event=order-not-stored");
        assertThat(sql.rows("SELECT id FROM orders")).isEmpty();
    }

    @Test
    void theLogIsReadNewestFirstPageByPageAndOrdersOfOneMomentInOneOrder() {
        Instant moment = Instant.parse("2026-11-20T05:00:00.123Z");
        List<String> ids = Stream.of("a", "b", "c", "d", "e")
                .map(letter -> letter.repeat(26))
                .toList();
        log.follow(sale(ids.get(2), "RPCs for Noobs", moment));
        log.follow(sale(ids.get(1), "RPCs for Noobs", moment));
        log.follow(sale(ids.get(0), "RPCs for Noobs", moment.plusMillis(2)));
        log.follow(sale(ids.get(4), "RPCs for Noobs", moment.minusMillis(2)));
        log.follow(sale(ids.get(3), "RPCs for Noobs", moment.plusMillis(1)));

        List<OrderDetails> first = log.page(Optional.empty(), 3);
        List<OrderDetails> rest = log.page(Optional.of(new OrderId(first.get(2).orderId())), 3);
        assertThat(Stream.concat(first.stream(), rest.stream()).map(OrderDetails::orderId))
                .containsExactly(ids.get(0), ids.get(3), ids.get(2), ids.get(1), ids.get(4));
        assertThat(first.get(0).lines()).extracting(Sale.Line::bookId).containsExactly(11L, 2L);
    }

    @Test
    void anOrderIsCancelledOnceAndStaysAsItWas() {
        Order before = log.follow(SALE);
        Instant first = Instant.parse("2026-11-20T06:00:00.456Z");
        log.cancel(new Cancellation(SALE.orderId(), first));
        log.cancel(new Cancellation(SALE.orderId(), first));

        Order after = log.find(new OrderId(SALE.orderId())).orElseThrow();
        assertThat(after.cancelledAt()).isEqualTo(first);
        assertThat(OrderDetails.of(after).lines())
                .isEqualTo(OrderDetails.of(before).lines());
    }

    @Test
    void whatAPageOfTheCatalogsSalesTellsIsStoredTogetherWithUpToWhereItTells() {
        Instant cancelled = Instant.parse("2026-11-20T06:00:00.456Z");
        log.follow(SALE);
        Sale missed = sale("hz4bpmimd7gyzebhcng4mjkzka", "RPCs for Noobs");
        SalesFeed feed = new SalesFeed(
                "store",
                AS_OF,
                new SalesPage(List.of(SALE, missed), List.of(new Cancellation(SALE.orderId(), cancelled)), 7));

        log.follow(feed.page().sales(), orders -> followed.take(feed, orders));

        assertThat(followed.position()).isEqualTo(new FeedOffset("store", 7));
        assertThat(sql.rows("SELECT id FROM orders WHERE cancelled_at IS NOT NULL"))
                .containsExactly(SALE.orderId());
        assertThat(sql.rows("SELECT id FROM orders WHERE cancelled_at IS NULL")).containsExactly(missed.orderId());
    }

    @Test
    void aPageThatCannotBeStoredWholeIsNotStoredAtAll() {
        Sale broken = sale("q".repeat(27), "RPCs for Noobs"); // the column takes 26 characters
        Sale sound = sale("hz4bpmimd7gyzebhcng4mjkzka", "RPCs for Noobs");
        SalesFeed feed = new SalesFeed("store", AS_OF, new SalesPage(List.of(sound, broken), List.of(), 7));

        assertThatThrownBy(() -> log.follow(feed.page().sales(), orders -> followed.take(feed, orders)))
                .isInstanceOf(RuntimeException.class);

        assertThat(sql.rows("SELECT id FROM orders")).isEmpty();
        assertThat(followed.position().lsn()).isZero();
    }

    private void hearAtOnce(int many, Sale sale) throws Exception {
        CyclicBarrier together = new CyclicBarrier(many);
        Callable<Order> hearing = () -> {
            together.await(10, TimeUnit.SECONDS);
            return log.follow(sale);
        };
        List<Future<Order>> heard =
                Stream.generate(() -> executor.submit(hearing)).limit(many).toList();
        for (Future<Order> order : heard) {
            assertThat(order.get(10, TimeUnit.SECONDS).id()).isEqualTo(sale.orderId());
        }
    }

    /** Returns a sale of two books, not in the order of their ids. */
    private static Sale sale(String orderId, String title) {
        return sale(orderId, title, Instant.parse("2026-11-20T05:00:00.123Z"));
    }

    private static Sale sale(String orderId, String title, Instant soldAt) {
        return new Sale(
                orderId,
                soldAt,
                null,
                null,
                List.of(
                        new Sale.Line(11, "Spring in the Pioneer Valley", 1, new BigDecimal("24.00")),
                        new Sale.Line(2, title, 3, new BigDecimal("50.00"))));
    }

    /** Collects the order log's log lines, the only place where it reports failures. */
    private static final class NotedFailures extends Handler {
        private final Logger logger = Logger.getLogger(OrderLog.class.getName());
        private final List<String> noted = new CopyOnWriteArrayList<>();

        void listen() {
            logger.addHandler(this);
        }

        void stop() {
            logger.removeHandler(this);
        }

        List<String> noted() {
            return noted;
        }

        @Override
        public void publish(LogRecord failure) {
            noted.add(failure.getMessage());
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }
}
