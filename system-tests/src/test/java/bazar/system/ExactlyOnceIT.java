package bazar.system;

import static bazar.system.stack.AnswerAssert.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import bazar.system.stack.Answer;
import bazar.system.stack.BazarStack;
import bazar.system.stack.Crowd;
import bazar.system.stack.Door;
import bazar.system.stack.SharedStack;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A buyer that repeats a purchase with its key until it is answered has bought once, whichever node fails. */
@ExtendWith(SharedStack.class)
class ExactlyOnceIT {
    private static final int BUYERS = 4;
    private static final int PURCHASES_AFTERWARDS = 10;

    private final BazarStack store;

    ExactlyOnceIT(BazarStack store) {
        this.store = store;
    }

    @AfterEach
    void heal() {
        store.heal();
    }

    @ParameterizedTest
    @ValueSource(strings = {"frontend-2", "order-1", "catalog-1", "catalog-2"})
    void every_purchase_that_is_repeated_until_it_is_answered_happened_once_though_a_node_was_killed(String node) {
        long book = store.freshBook(1000).id();
        Map<String, String> receipts = new ConcurrentHashMap<>();
        AtomicBoolean killed = new AtomicBoolean();
        CompletableFuture<?> buying = Crowd.begin(BUYERS, buyer -> {
            for (int left = PURCHASES_AFTERWARDS; left > 0; left -= killed.get() ? 1 : 0) {
                String key = Door.newKey();
                receipts.put(key, store.ingress().buyUntilAnswered(book, key).body());
            }
            return buyer;
        });

        await().until(() -> receipts.size() > 10);
        store.kill(node);
        killed.set(true);
        store.start(node);
        buying.join();

        store.awaitAgreement();
        int left = 1000 - receipts.size();
        store.doors().forEach(door -> assertThat(door.info(book)).hasStock(left));
        receipts.forEach((key, receipt) -> {
            Answer repeated = store.ingress().buy(book, key);
            assertThat(repeated).isOk().hasBody(receipt);
            assertThat(store.ingress().order(repeated.orderId())).isOk();
            for (String catalog : List.of("catalog-1", "catalog-2")) {
                assertThat(store.node(catalog).get("/sales/" + repeated.orderId()))
                        .isOk();
            }
        });
        assertThat(receipts.values()).doesNotHaveDuplicates();
        store.doors().forEach(door -> assertThat(door.info(book)).hasStock(left));
    }
}
