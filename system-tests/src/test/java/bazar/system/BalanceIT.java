package bazar.system;

import static bazar.system.stack.AnswerAssert.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import bazar.system.stack.BazarStack;
import bazar.system.stack.SharedStack;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Requests are balanced among the nodes of a kind. */
@ExtendWith(SharedStack.class)
class BalanceIT {
    private final BazarStack store;

    BalanceIT(BazarStack store) {
        this.store = store;
    }

    @Test
    void frontends_take_turns() {
        Map<String, Long> answers = Stream.generate(() -> store.ingress().info(1))
                .limit(20)
                .map(answer -> answer.header("X-Served-By").orElseThrow())
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));

        assertThat(answers).containsOnly(Map.entry("frontend-1", 10L), Map.entry("frontend-2", 10L));
    }

    @Test
    void order_servers_share_the_purchases() {
        long book = store.freshBook(1000).id();
        Map<String, Long> before = store.requestsTo("order");

        for (int i = 0; i < 10; i++) {
            assertThat(store.ingress().buy(book)).isOk();
        }

        assertThat(newRequests("order", before))
                .containsOnlyKeys("order-1", "order-2")
                .allSatisfy(
                        (server, requests) -> assertThat(requests).as(server).isGreaterThanOrEqualTo(3));
    }

    @Test
    void catalogs_take_turns_at_reading_and_the_primary_alone_sells() {
        Map<String, Long> reads = store.requestsTo("catalog-read");
        Map<String, Long> writes = store.requestsTo("catalog-write");

        for (int i = 0; i < 10; i++) {
            long book = store.freshBook(10).id();
            store.ingress().info(book);
            store.ingress().buy(book);
        }

        assertThat(newRequests("catalog-read", reads).values())
                .allSatisfy(requests -> assertThat(requests).isGreaterThanOrEqualTo(3));
        assertThat(newRequests("catalog-write", writes))
                .containsEntry("catalog-2", 0L)
                .hasEntrySatisfying(
                        "catalog-1", requests -> assertThat(requests).isGreaterThanOrEqualTo(10));
    }

    private Map<String, Long> newRequests(String backend, Map<String, Long> before) {
        return store.requestsTo(backend).entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> entry.getValue() - before.get(entry.getKey())));
    }
}
