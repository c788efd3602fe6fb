package bazar.order.orders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import bazar.order.catalog.Cancellation;
import bazar.order.catalog.Sale;
import jakarta.persistence.PersistenceException;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

class OrderLogTest {
    private static final Sale SALE = sale("qp4wprb4s6wqgkrabnmsjh6qoy");

    private final List<String> added = new CopyOnWriteArrayList<>();
    /** The sizes of the groups that were stored together. */
    private final List<Integer> groups = new CopyOnWriteArrayList<>();

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
    void salesThatAreHeardOfWhileAnOrderIsStoredAreStoredTogetherAfterIt() {
        CountDownLatch storing = new CountDownLatch(1);
        CountDownLatch mayEnd = new CountDownLatch(1);
        OrderLog log = new OrderLog(new UnstoredOrders(() -> {
            storing.countDown();
            await(mayEnd);
        }));
        Thread first = hearing(log, SALE);
        await(storing);
        List<Thread> others = Stream.of("a", "b", "c")
                .map(letter -> hearing(log, sale(letter.repeat(26))))
                .toList();
        Awaitility.await().until(() -> others.stream().allMatch(other -> other.getState() == Thread.State.WAITING));

        mayEnd.countDown();

        Awaitility.await()
                .until(() -> Stream.concat(Stream.of(first), others.stream()).noneMatch(Thread::isAlive));
        assertThat(groups).hasSize(2);
        assertThat(groups.get(0)).isOne();
        assertThat(groups.get(1)).isEqualTo(3);
    }

    @Test
    void anOrderThatCannotBeStoredKeepsNoneOut() {
        OrderLog log = new OrderLog(new UnstoredOrders(() -> {
            if (groups.size() == 1 && added.size() == 2) {
                throw new PersistenceException("too long");
            }
        }));
        log.store(List.of(order("a"), order("b"), order("c")));

        assertThat(groups).containsExactly(3, 1, 1, 1);
        assertThat(added).endsWith("a".repeat(26), "b".repeat(26), "c".repeat(26));
    }

    @Test
    void aCancellationIsDoneEvenIfTheDatabaseFails() {
        OrderLog log = new OrderLog(new UnstoredOrders(() -> {
            throw new PersistenceException("no room");
        }));

        assertThatCode(() -> log.cancel(new Cancellation(SALE.orderId(), SALE.soldAt())))
                .doesNotThrowAnyException();
    }

    private static Order order(String letter) {
        return Order.of(sale(letter.repeat(26)));
    }

    private static Thread hearing(OrderLog log, Sale sale) {
        Thread thread = new Thread(() -> log.follow(sale));
        thread.start();
        return thread;
    }

    private static Sale sale(String orderId) {
        return new Sale(
                orderId,
                Instant.parse("2026-11-20T05:00:00.123Z"),
                null,
                null,
                List.of(new Sale.Line(2, "RPCs for Noobs", 1, new BigDecimal("50.00"))));
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(10, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    /** In-memory orders; runs an action while one is added. */
    private final class UnstoredOrders extends Orders {
        private final Runnable meanwhile;

        UnstoredOrders(Runnable meanwhile) {
            this.meanwhile = meanwhile;
        }

        @Override
        public void add(List<Order> orders) {
            groups.add(orders.size());
            for (Order order : orders) {
                added.add(order.id());
                meanwhile.run();
            }
        }

        @Override
        public void cancel(String id, Instant at) {
            meanwhile.run();
        }
    }
}
