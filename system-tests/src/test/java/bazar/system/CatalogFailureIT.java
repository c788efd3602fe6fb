package bazar.system;

import static bazar.system.stack.AnswerAssert.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import bazar.system.stack.Answer;
import bazar.system.stack.BazarStack;
import bazar.system.stack.Door;
import bazar.system.stack.Meanwhile;
import bazar.system.stack.SharedStack;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A failed secondary delays writes by a lease at most. Without the primary, books can be read until the leases end but
 * not bought. Nothing is lost, nothing happens twice, and no read is stale.
 */
@ExtendWith(SharedStack.class)
class CatalogFailureIT {
    private static final Duration LEASE = Duration.ofMillis(2000);
    private static final Duration MARGIN = Duration.ofMillis(200);

    /** How much longer anything may take on a busy machine. */
    private static final Duration ALLOWANCE = Duration.ofMillis(1500);

    private static final Duration LEASE_WAITED_OUT = LEASE.plus(MARGIN).plus(ALLOWANCE);
    private static final Duration ANSWERED_BY = Duration.ofMillis(8000);
    private static final Duration SETTLING = Duration.ofSeconds(60);

    private final BazarStack store;
    private final Door ingress;
    private final Door primary;
    private final Door secondary;

    CatalogFailureIT(BazarStack store) {
        this.store = store;
        this.ingress = store.ingress();
        this.primary = store.primary();
        this.secondary = store.node("catalog-2");
    }

    @AfterEach
    void heal() {
        store.heal();
    }

    @Test
    void a_secondary_that_was_killed_holds_a_write_up_for_its_lease_once_and_catches_up_when_it_is_started() {
        long book = store.freshBook(10).id();
        String key = Door.newKey();
        store.kill("catalog-2");

        Answer bought = ingress.buy(book, key);
        assertThat(bought).isOk().hasHeader("Idempotency-Key", key).wasHeldUpAtMost(LEASE_WAITED_OUT);
        assertThat(primary.sell(book)).isOk().wasHeldUpAtMost(ALLOWANCE);
        assertThat(store.inSync()).isEmpty();
        assertThat(ingress.buy(book, key)).isOk().hasBody(bought.body());
        assertThat(ingress.info(book)).hasStock(8);
        assertThat(ingress.search("tests")).isOk();

        store.start("catalog-2");
        store.awaitInSync("catalog-2");
        store.awaitAgreement();
        assertThat(ingress.buy(book, key)).isOk().hasBody(bought.body());
        assertThat(secondary.book(book)).hasStock(8);
        assertThat(secondary.get("/sales/" + bought.orderId())).isOk();
    }

    @Test
    void a_secondary_that_was_paused_beyond_its_lease_shows_nothing_older_when_it_wakes() {
        long book = store.freshBook(10).id();
        assertThat(secondary.book(book)).hasStock(10);

        store.pause("catalog-2");
        assertThat(primary.sell(book)).isOk().wasHeldUpBy("catalog-2").wasHeldUpAtMost(LEASE_WAITED_OUT);
        assertThat(primary.sell(book)).isOk().wasHeldUpAtMost(ALLOWANCE);
        assertThat(store.inSync()).isEmpty();
        // These requests wait in its sockets and are the first that it handles when it continues.
        List<CompletableFuture<Answer>> readings = Stream.generate(() -> secondary.getLater("/books/" + book))
                .limit(20)
                .toList();
        store.resume("catalog-2");

        assertThat(readings).extracting(CompletableFuture::join).allSatisfy(answer -> {
            if (answer.status() == 503) {
                assertThat(answer).isUnavailable();
            } else {
                assertThat(answer).hasStock(8);
            }
        });
        store.awaitInSync("catalog-2");
        assertThat(secondary.book(book)).hasStock(8);
        store.awaitAgreement();
    }

    @Test
    void without_the_primary_nothing_is_bought_and_what_is_read_is_current_until_the_leases_end() {
        long book = store.freshBook(10).id();
        String kept = ingress.buy(book).orderId();
        String cancelled = ingress.buy(book).orderId();
        Answer cancellation = ingress.send("PUT", "/api/orders/" + cancelled + "/cancellation");
        assertThat(cancellation).isOk();
        List<Door> orderServers = List.of(store.node("order-1"), store.node("order-2"));
        orderServers.forEach(server -> await(server + " has followed")
                .atMost(SETTLING)
                .until(() ->
                        server.get("/orders/" + cancelled).header("Bazar-As-Of").isEmpty()));

        Duration shownFor = timeThatBooksAreShownWithoutThePrimary(book, 9);

        assertThat(shownFor).isLessThanOrEqualTo(LEASE.plus(ALLOWANCE));
        store.doors().forEach(door -> {
            assertThat(door.info(book)).isUnavailable();
            assertThat(door.search("tests")).isUnavailable();
        });
        assertThat(secondary.book(book)).isUnavailable();
        assertThat(ingress.buy(book)).isUnavailable().tookAtMost(ANSWERED_BY);
        // An order is shown only if it is known to be cancelled.
        orderServers.forEach(server -> {
            assertThat(server.get("/orders/" + kept)).isUnavailable();
            assertThat(server.get("/orders/" + cancelled)).isOk().hasBody(cancellation.body());
            assertThat(server.get("/orders")).isUnavailable();
            assertThat(server.get("/orders", "Accept", "text/csv")).isUnavailable();
        });

        store.resume("catalog-1");
        await("it sells again").atMost(SETTLING).until(() -> ingress.buy(book).status() == 200);
        store.awaitAgreement();
    }

    /** Freezes the primary, and returns how long afterwards the last read began that showed the book. */
    private Duration timeThatBooksAreShownWithoutThePrimary(long book, int stock) {
        AtomicLong lastShown = new AtomicLong();
        Runnable read = () -> {
            long begun = System.nanoTime();
            Answer answer = ingress.info(book);
            if (answer.status() == 200) {
                assertThat(answer).hasStock(stock);
                lastShown.accumulateAndGet(begun, Math::max);
            } else {
                assertThat(answer).isUnavailable();
            }
        };
        try (Meanwhile readers = Meanwhile.repeat(2, read)) {
            await().until(() -> readers.calls() > 10);
            store.pause("catalog-1");
            long paused = System.nanoTime();
            await("all leases are over").atMost(SETTLING).until(this::nothingIsRead);
            return Duration.ofNanos(lastShown.get() - paused);
        }
    }

    private boolean nothingIsRead() {
        return store.doors().stream().noneMatch(door -> door.info(1).status() == 200);
    }
}
