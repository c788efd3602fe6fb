package bazar.system;

import static bazar.system.stack.AnswerAssert.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import bazar.system.stack.Answer;
import bazar.system.stack.BazarStack;
import bazar.system.stack.Door;
import bazar.system.stack.SharedStack;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Customers can see the state of every node, whatever happens to any of them. */
@ExtendWith(SharedStack.class)
class TopologyIT {
    private static final String TOPOLOGY = "/api/topology";

    /** A probe has half a second; a busy machine may need another half. */
    private static final Duration ANSWERED = Duration.ofSeconds(1);

    private final BazarStack store;

    TopologyIT(BazarStack store) {
        this.store = store;
    }

    @AfterEach
    void heal() {
        store.heal();
    }

    @Test
    void every_frontend_tells_how_all_nodes_are_and_where_none_of_them_is() {
        for (Door door : store.doors()) {
            await().untilAsserted(() -> {
                Answer answer = door.get(TOPOLOGY);
                assertThat(answer).isOk();
                assertThat(answer.nodeStates())
                        .containsEntry("frontend-1", "ready")
                        .containsEntry("frontend-2", "ready")
                        .containsEntry("catalog-1", "ready")
                        .containsEntry("catalog-2", "ready")
                        .containsEntry("order-1", "ready")
                        .containsEntry("order-2", "ready");
                assertThat(answer.json().getString("store"))
                        .isEqualTo(store.replicas().get(0).id().orElseThrow());
                assertThat(answer.body()).doesNotContain("127.0.0.1", "http");
            });
        }
    }

    @Test
    void a_frozen_node_is_away_and_the_answer_does_not_wait_for_it() {
        store.pause("order-2");
        store.pause("catalog-2");

        Door ingress = store.ingress();
        await().untilAsserted(() -> assertThat(ingress.get(TOPOLOGY).nodeStates())
                .containsEntry("order-1", "ready")
                .containsEntry("order-2", "away")
                .containsEntry("catalog-2", "away"));
        await().untilAsserted(() -> assertThat(ingress.get(TOPOLOGY)).isOk().tookAtMost(ANSWERED));
    }
}
