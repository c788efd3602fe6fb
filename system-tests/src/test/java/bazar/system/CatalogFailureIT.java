package bazar.system;

import static bazar.system.stack.AnswerAssert.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import bazar.system.stack.Answer;
import bazar.system.stack.BazarStack;
import bazar.system.stack.Door;
import bazar.system.stack.SharedStack;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** While a catalog is away books can be read and none can be bought; nothing is lost and nothing happens twice. */
@ExtendWith(SharedStack.class)
class CatalogFailureIT {
    /** The writer's deadline, and what the way there and back takes. */
    private static final Duration DEADLINE = Duration.ofMillis(5000);

    private static final Duration ANSWERED_BY = Duration.ofMillis(8000);

    private final BazarStack store;
    private final Door ingress;

    CatalogFailureIT(BazarStack store) {
        this.store = store;
        this.ingress = store.ingress();
    }

    @AfterEach
    void heal() {
        store.heal();
    }

    @Test
    void a_purchase_without_the_secondary_has_an_unknown_outcome_and_happens_once_when_it_is_repeated() {
        long book = store.freshBook(10).id();
        String key = Door.newKey();
        store.kill("catalog-2");

        assertThat(ingress.buy(book, key))
                .isOutcomeUnknown()
                .hasHeader("Idempotency-Key", key)
                .tookAtLeast(DEADLINE.minusMillis(500))
                .tookAtMost(ANSWERED_BY);
        assertThat(ingress.info(book)).hasStock(10);

        store.start("catalog-2");
        Answer repeated = ingress.buy(book, key);
        assertThat(repeated).isOk();
        assertThat(ingress.buy(book, key)).isOk().hasBody(repeated.body());
        assertThat(ingress.info(book)).hasStock(9);
        assertThat(ingress.order(repeated.orderId())).isOk();
        store.awaitAgreement();
        assertThat(store.node("catalog-2").get("/books/" + book)).hasStock(9);
    }

    @Test
    void without_the_secondary_every_book_can_be_read() {
        store.kill("catalog-2");

        freshBooks(10).forEach(book -> assertThat(ingress.info(book)).hasStock(10));
        assertThat(ingress.search("nat")).isOk();
    }

    @Test
    void without_the_primary_every_book_can_be_read_and_a_buyer_is_told_soon_that_none_can_be_bought() {
        List<Long> books = freshBooks(10).toList();
        String orderId = ingress.buy(books.get(0)).orderId();
        store.awaitAgreement();
        store.kill("catalog-1");

        assertThat(ingress.info(books.get(0))).hasStock(9);
        books.subList(1, 10).forEach(book -> assertThat(ingress.info(book)).hasStock(10));
        assertThat(ingress.search("natu")).isOk();
        assertThat(ingress.buy(books.get(1))).isUnavailable().tookAtMost(ANSWERED_BY);
        assertThat(ingress.order(orderId)).isOk();
    }

    @Test
    void a_primary_that_was_killed_has_everything_that_was_acknowledged_when_it_is_started() {
        long book = store.freshBook(10).id();
        List<Answer> bought = Stream.generate(() -> ingress.buy(book)).limit(5).toList();
        store.kill("catalog-1");
        store.start("catalog-1");

        store.doors().forEach(door -> assertThat(door.info(book)).hasStock(5));
        bought.forEach(purchase -> {
            String sale = "/sales/" + purchase.orderId();
            assertThat(store.node("catalog-1").get(sale)).isOk();
            assertThat(store.node("catalog-2").get(sale)).isOk();
        });
        assertThat(ingress.buy(book)).isOk();
        store.awaitAgreement();
    }

    private Stream<Long> freshBooks(int number) {
        return Stream.generate(() -> store.freshBook(10).id()).limit(number);
    }
}
