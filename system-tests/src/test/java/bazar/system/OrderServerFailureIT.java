package bazar.system;

import static bazar.system.stack.AnswerAssert.assertThat;

import bazar.system.stack.Answer;
import bazar.system.stack.BazarStack;
import bazar.system.stack.Door;
import bazar.system.stack.SharedStack;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One order server suffices while the other is down. */
@ExtendWith(SharedStack.class)
class OrderServerFailureIT {
    private final BazarStack store;
    private final Door ingress;

    OrderServerFailureIT(BazarStack store) {
        this.store = store;
        this.ingress = store.ingress();
    }

    @AfterEach
    void heal() {
        store.heal();
    }

    @ParameterizedTest
    @CsvSource({"order-1, order-2", "order-2, order-1"})
    void when_an_order_server_is_killed_the_other_sells_on_and_knows_every_order(String killed, String other) {
        long book = store.freshBook(1000).id();
        List<Answer> before = buy(book);

        store.kill(killed);
        List<Answer> after = buy(book);

        assertThat(ingress.info(book)).hasStock(980);
        Stream.of(before, after).flatMap(List::stream).forEach(purchase -> {
            assertThat(purchase).isOk();
            assertThat(ingress.order(purchase.orderId())).isOk();
            assertThat(store.node(other).get("/orders/" + purchase.orderId())).isOk();
        });

        store.start(killed);
        after.forEach(purchase -> assertThat(store.node(killed).get("/orders/" + purchase.orderId()))
                .isOk());
    }

    private List<Answer> buy(long book) {
        return Stream.generate(() -> ingress.buy(book)).limit(10).toList();
    }
}
