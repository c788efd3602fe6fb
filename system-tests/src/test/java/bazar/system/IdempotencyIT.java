package bazar.system;

import static bazar.system.stack.AnswerAssert.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import bazar.system.stack.Answer;
import bazar.system.stack.Crowd;
import bazar.system.stack.Door;
import bazar.system.stack.SharedStack;
import bazar.system.stack.Shop;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A purchase happens once for each key. */
@ExtendWith(SharedStack.class)
class IdempotencyIT {
    private static final String KEY_FORM = "[A-Za-z0-9_-]{16,64}";

    private final Shop store;
    private final Door ingress;

    IdempotencyIT(Shop store) {
        this.store = store;
        this.ingress = store.ingress();
    }

    @Test
    void the_same_key_sells_once_and_answers_the_same_bytes_wherever_it_is_repeated() {
        long book = store.freshBook(10).id();
        String key = Door.newKey();
        Answer first = ingress.buy(book, key);

        for (Door door : store.doors()) {
            assertThat(door.buy(book, key)).isOk().hasBody(first.body());
            assertThat(door.send("PUT", door.path("/purchase/" + book), "Idempotency-Key", key))
                    .isOk()
                    .hasBody(first.body());
        }

        assertThat(ingress.send(
                        "POST",
                        "/order-service/purchase",
                        BodyPublishers.ofString("{\"book_id\":" + book + "}"),
                        "Content-Type",
                        "application/json",
                        "Idempotency-Key",
                        key))
                .isOk()
                .hasBody(first.body());
        assertThat(ingress.info(book)).hasStock(9);
    }

    @Test
    void the_same_key_ten_times_at_once_sells_once() {
        long book = store.freshBook(10).id();
        String key = Door.newKey();
        List<Door> doors = store.doors();

        List<Answer> answers = Crowd.of(10, i -> doors.get(i % doors.size()).buy(book, key));

        assertThat(answers).allSatisfy(answer -> assertThat(answer).isOk());
        assertThat(answers).extracting(Answer::body).containsOnly(answers.get(0).body());
        assertThat(ingress.info(book)).hasStock(9);
    }

    @Test
    void the_last_copy_stays_sold_to_the_key_that_bought_it() {
        long book = store.freshBook(1).id();
        String key = Door.newKey();
        Answer first = ingress.buy(book, key);

        assertThat(ingress.buy(book)).isProblem(409);
        assertThat(ingress.buy(book, key)).isOk().hasBody(first.body());
    }

    @Test
    void a_key_that_bought_one_book_cannot_buy_another() {
        long book = store.freshBook(10).id();
        long other = store.freshBook(10).id();
        String key = Door.newKey();
        ingress.buy(book, key);

        assertThat(ingress.buy(other, key)).isProblem(422).hasHeader("Idempotency-Key", key);
        assertThat(ingress.info(other)).hasStock(10);
    }

    @Test
    void a_key_that_met_an_empty_shelf_may_be_used_again() {
        String key = Door.newKey();

        assertThat(ingress.buy(store.freshBook(0).id(), key)).isProblem(409);
        assertThat(ingress.buy(store.freshBook(10).id(), key)).isOk();
    }

    @Test
    void who_sends_no_key_is_given_one() {
        long book = store.freshBook(10).id();

        Answer first = ingress.send("POST", "/purchase/" + book);
        Answer second = ingress.send("POST", "/purchase/" + book);
        String key = first.header("Idempotency-Key").orElseThrow();

        assertThat(key)
                .matches(KEY_FORM)
                .isNotEqualTo(second.header("Idempotency-Key").orElseThrow());
        assertThat(ingress.buy(book, key)).isOk().hasBody(first.body());
        assertThat(ingress.info(book)).hasStock(8);
    }

    @Test
    void the_key_comes_back_with_every_answer() {
        String key = Door.newKey();

        assertThat(ingress.buy(store.freshBook(0).id(), key)).isProblem(409).hasHeader("Idempotency-Key", key);
        assertThat(ingress.buy(999, key)).isProblem(404).hasHeader("Idempotency-Key", key);
        assertThat(ingress.buy(0, key)).isProblem(400).hasHeader("Idempotency-Key", key);
        assertThat(ingress.send("POST", "/purchase/999")).isProblem(404).hasHeaderMatching("Idempotency-Key", KEY_FORM);
        assertThat(ingress.buy(store.freshBook(1).id(), key)).isOk().hasHeader("Idempotency-Key", key);
    }
}
