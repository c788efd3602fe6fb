package bazar.system;

import static bazar.system.stack.AnswerAssert.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import bazar.system.stack.Answer;
import bazar.system.stack.BazarStack;
import bazar.system.stack.Door;
import bazar.system.stack.SharedStack;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

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

    @Test
    void when_an_order_server_is_killed_the_other_sells_on_and_knows_every_order() {
        long book = store.freshBook(1000).id();
        List<Answer> before = buy(book);

        store.kill("order-2");
        List<Answer> after = buy(book);

        assertThat(ingress.info(book)).hasStock(980);
        await().untilAsserted(() -> assertThat(ingress.get("/api/topology").nodeStates())
                .containsEntry("order-1", "ready")
                .containsEntry("order-2", "away"));
        Stream.of(before, after).flatMap(List::stream).forEach(purchase -> {
            assertThat(purchase).isOk();
            assertThat(ingress.order(purchase.orderId())).isOk();
            assertThat(store.node("order-1").get("/orders/" + purchase.orderId()))
                    .isOk();
        });

        store.start("order-2");
        after.forEach(purchase -> assertThat(store.node("order-2").get("/orders/" + purchase.orderId()))
                .isOk());
    }

    private List<Answer> buy(long book) {
        return Stream.generate(() -> ingress.buy(book)).limit(10).toList();
    }
}
