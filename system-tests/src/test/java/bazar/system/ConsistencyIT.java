package bazar.system;

import static bazar.system.stack.AnswerAssert.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import bazar.system.stack.Answer;
import bazar.system.stack.BazarStack;
import bazar.system.stack.Crowd;
import bazar.system.stack.Door;
import bazar.system.stack.Meanwhile;
import bazar.system.stack.SharedStack;
import bazar.system.stack.Shop;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A read that starts after a write's acknowledgement is never older than the write, and no copy is sold twice. */
@ExtendWith(SharedStack.class)
class ConsistencyIT {
    private final Shop store;
    private final List<Door> doors;

    ConsistencyIT(Shop store) {
        this.store = store;
        this.doors = store.doors();
    }

    @Test
    void after_a_purchase_every_frontend_shows_the_new_stock() {
        long book = store.freshBook(1000).id();

        for (int left = 999; left >= 900; left--) {
            doors.forEach(door -> door.info(book));

            assertThat(doors.get(left % doors.size()).buy(book)).isOk();

            for (Door door : doors) {
                assertThat(door.info(book)).hasStock(left);
            }
        }
    }

    @Test
    void readers_beside_buyers_never_see_anything_older_than_what_was_there_before() {
        long book = store.freshBook(1000).id();
        AtomicInteger begun = new AtomicInteger();
        AtomicInteger leastKnown = new AtomicInteger(1000);
        AtomicInteger turn = new AtomicInteger();
        Runnable read = () -> {
            int known = leastKnown.get();
            Answer answer = doors.get(turn.getAndIncrement() % doors.size()).info(book);
            assertThat(answer).isOk();
            assertThat(answer.stock())
                    .as("stock, when %d had been seen or told before", known)
                    .isLessThanOrEqualTo(known)
                    .isGreaterThanOrEqualTo(1000 - begun.get());
            leastKnown.accumulateAndGet(answer.stock(), Math::min);
        };

        AtomicInteger acknowledged = new AtomicInteger();
        try (Meanwhile readers = Meanwhile.repeat(6, read)) {
            Crowd.of(4, buyer -> {
                for (int i = 0; i < 50; i++) {
                    begun.incrementAndGet();
                    assertThat(doors.get((buyer + i) % doors.size()).buy(book)).isOk();
                    leastKnown.accumulateAndGet(1000 - acknowledged.incrementAndGet(), Math::min);
                }
                return buyer;
            });
            assertThat(readers.calls()).isGreaterThan(100);
        }

        doors.forEach(door -> assertThat(door.info(book)).hasStock(800));
    }

    @Test
    void of_many_buyers_as_many_win_as_there_are_copies() {
        Supplier<List<String>> complaints = store.complaintsFromNow();
        long book = store.freshBook(10).id();

        List<Answer> answers = Crowd.of(40, i -> doors.get(i % doors.size()).buy(book));

        List<Answer> winners =
                answers.stream().filter(answer -> answer.status() == 200).toList();
        assertThat(winners).hasSize(10).extracting(Answer::orderId).doesNotHaveDuplicates();
        assertThat(answers)
                .filteredOn(answer -> !winners.contains(answer))
                .allSatisfy(answer -> assertThat(answer).isProblem(409, "The book is out of stock"));
        doors.forEach(door -> assertThat(door.info(book)).hasStock(0));
        winners.forEach(
                winner -> assertThat(store.ingress().order(winner.orderId())).isOk());
        assertThat(complaints.get()).as("a loser's 409 is no failure").isEmpty();
    }

    @Test
    void the_replicas_agree_in_the_end(BazarStack stack) {
        long first = store.freshBook(1000).id();
        long second = store.freshBook(1000).id();
        long before = stack.awaitAgreement().lsn();

        Crowd.of(8, i -> {
            for (int n = 0; n < 10; n++) {
                assertThat(store.ingress().buy(n % 2 == 0 ? first : second)).isOk();
            }
            return i;
        });

        assertThat(stack.awaitAgreement().lsn()).isGreaterThan(before);
        for (String catalog : List.of("catalog-1", "catalog-2")) {
            assertThat(stack.node(catalog).get("/books/" + first)).hasStock(960);
            assertThat(stack.node(catalog).get("/books/" + second)).hasStock(960);
        }
    }
}
