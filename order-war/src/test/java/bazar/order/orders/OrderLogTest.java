package bazar.order.orders;

import static org.assertj.core.api.Assertions.assertThat;

import bazar.order.catalog.Sale;
import jakarta.persistence.PersistenceException;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class OrderLogTest {
    private static final Sale SALE = new Sale(
            "qp4wprb4s6wqgkrabnmsjh6qoy",
            Instant.parse("2026-11-20T05:00:00.123Z"),
            List.of(new Sale.Line(2, "RPCs for Noobs", 1, new BigDecimal("50.00"))));

    private final List<String> added = new CopyOnWriteArrayList<>();

    @Test
    void aSaleBecomesAnOrder() {
        new OrderLog(new UnstoredOrders(() -> {})).follow(SALE);

        assertThat(added).containsExactly(SALE.orderId());
    }

    @Test
    void aSaleIsDoneEvenIfItsOrderCannotBeStored() {
        OrderLog log = new OrderLog(new UnstoredOrders(() -> {
            throw new PersistenceException("disk full");
        }));

        assertThat(log.follow(SALE).id()).isEqualTo(SALE.orderId());
    }

    @Test
    void anOrderThatCouldNotBeStoredIsTriedAgainTheNextTime() {
        OrderLog log = new OrderLog(new UnstoredOrders(() -> {
            if (added.size() == 1) {
                throw new PersistenceException("disk full");
            }
        }));
        log.follow(SALE);
        log.follow(SALE);

        assertThat(added).hasSize(2);
    }

    @Test
    void theSameSaleHeardOfTwiceAtOnceIsStoredByOneAlone() throws Exception {
        CountDownLatch storing = new CountDownLatch(1);
        CountDownLatch mayEnd = new CountDownLatch(1);
        OrderLog log = new OrderLog(new UnstoredOrders(() -> {
            storing.countDown();
            await(mayEnd);
        }));
        CompletableFuture<Order> first = CompletableFuture.supplyAsync(() -> log.follow(SALE));
        await(storing);

        log.follow(SALE);

        assertThat(added).hasSize(1);
        mayEnd.countDown();
        assertThat(first.get(10, TimeUnit.SECONDS).id()).isEqualTo(SALE.orderId());
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(10, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    /** Orders without a database: something happens while one is added. */
    private final class UnstoredOrders extends Orders {
        private final Runnable meanwhile;

        UnstoredOrders(Runnable meanwhile) {
            this.meanwhile = meanwhile;
        }

        @Override
        public void add(Order order) {
            added.add(order.id());
            meanwhile.run();
        }
    }
}
