package bazar.prove.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import bazar.prove.books.TrialBooks;
import bazar.prove.faults.FaultLog;
import bazar.prove.history.Checker;
import bazar.prove.history.History;
import bazar.prove.history.rules.Rule;
import bazar.prove.load.http.FakeStore;
import bazar.prove.load.http.FakeStore.Reply;
import bazar.prove.load.http.FakeStore.Request;
import bazar.prove.load.settlement.Settlement;
import bazar.prove.load.waits.Waits;
import bazar.prove.time.Stopwatch;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** All clients and the checker against stores in memory, one correct and some not. */
class LoadTest {
    private static final int ENOUGH = 100;

    private final History history = new History(new Checker(TrialBooks.shelves()), new Stopwatch());
    private final MemoryStore memory = new MemoryStore();

    @Test
    void a_store_that_keeps_its_promise_is_found_to_keep_it() {
        try (FakeStore store = new FakeStore(memory::answer)) {
            Load load = hammer(store);

            assertThat(load.failures()).isEmpty();
            assertThat(history.violations()).isEmpty();
            assertThat(history.tally().reads()).isPositive();
            assertThat(new Settlement(store.doors(), history).defects(load.orderIds()))
                    .isEmpty();
        }
    }

    @Test
    void a_store_that_does_not_know_now_and_then_is_found_to_keep_its_promise() {
        Function<Request, Reply> forgetful = request -> {
            Reply reply = memory.answer(request);
            return request.number() % 7 == 0 ? new Reply(503, "{}") : reply;
        };
        try (FakeStore store = new FakeStore(forgetful)) {
            Load load = hammer(store);

            assertThat(load.complaints()).isNotEmpty();
            assertThat(load.failures()).isEmpty();
            assertThat(history.violations()).isEmpty();
            assertThat(history.tally().unknownWrites()).isZero();
            assertThat(new Settlement(store.doors(), history).defects(load.orderIds()))
                    .isEmpty();
        }
    }

    @Test
    void a_store_with_a_cache_that_no_write_invalidates_is_found_out() {
        Map<String, Reply> cache = new ConcurrentHashMap<>();
        Function<Request, Reply> cached = request -> request.path().startsWith("/api/info/")
                ? cache.computeIfAbsent(request.path(), path -> memory.answer(request))
                : memory.answer(request);
        try (FakeStore store = new FakeStore(cached)) {
            hammer(store);

            assertThat(history.tally().violations(Rule.STALE)).isPositive();
        }
    }

    @Test
    void a_store_that_says_it_is_unavailable_though_it_has_sold_is_found_out() {
        Reply unavailable = new Reply(
                503,
                "{\"type\":\"urn:bazar:problem:unavailable\"}",
                Map.of("Content-Type", "application/problem+json"));
        Function<Request, Reply> doubtful = request -> {
            Reply reply = memory.answer(request);
            return request.method().equals("POST") && request.number() % 7 == 0 ? unavailable : reply;
        };
        try (FakeStore store = new FakeStore(doubtful)) {
            Load load = hammer(store, () -> refusedOrNeverWritten() > 0);

            assertThat(refusedOrNeverWritten()).isPositive();
            assertThat(new Settlement(store.doors(), history).defects(load.orderIds()))
                    .anyMatch(defect -> defect.contains("were sold"));
        }
    }

    @Test
    void a_store_that_shows_cancelled_orders_as_they_were_before_is_found_out() {
        Function<Request, Reply> late = request -> {
            Reply reply = memory.answer(request);
            boolean isRead = request.method().equals("GET") && request.path().contains("/orders/");
            return isRead && reply.status() == 200 ? new Reply(200, "{}") : reply;
        };
        try (FakeStore store = new FakeStore(late)) {
            hammer(store, () -> history.tally().violations(Rule.STALE) > 0);

            assertThat(history.violations().get(0).toString()).contains("cancelled order");
        }
    }

    @Test
    void a_store_with_lists_that_are_not_read_in_one_go_is_found_out() {
        Function<Request, Reply> torn = request -> {
            boolean isList = request.path().startsWith("/api/search/");
            return isList ? memory.searchInTwoGoes(request) : memory.answer(request);
        };
        try (FakeStore store = new FakeStore(torn)) {
            hammer(store, () -> history.tally().violations(Rule.DISORDER) > 0);

            assertThat(history.tally().violations(Rule.STALE)).isZero();
        }
    }

    @Test
    void a_store_that_acknowledges_a_sale_and_forgets_it_is_found_out() {
        Function<Request, Reply> forgetful = request -> request.method().equals("POST")
                ? new Reply(200, "{\"orderId\":\"lost\",\"price\":99999.00}")
                : memory.answer(request);
        try (FakeStore store = new FakeStore(forgetful)) {
            Load load = hammer(store);

            assertThat(history.tally().violations(Rule.STALE)).isPositive();
            assertThat(history.tally().violations(Rule.NEVER_WRITTEN)).isPositive();
            assertThat(new Settlement(store.doors(), history).defects(load.orderIds()))
                    .anyMatch(defect -> defect.contains("were sold"))
                    .anyMatch(defect -> defect.contains("is not found"));
        }
    }

    private long refusedOrNeverWritten() {
        return history.tally().violations(Rule.NEVER_WRITTEN) + history.tally().violations(Rule.REFUSED);
    }

    private Load hammer(FakeStore store) {
        return hammer(store, () -> history.tally().writes() > ENOUGH);
    }

    private Load hammer(FakeStore store, BooleanSupplier isEnough) {
        Waits waits = new Waits(new FaultLog(), "catalog-1");
        Load load = new Load(store.doors(), history, waits, 4, 2, new SplittableRandom(1));
        load.begin();
        await().until(() -> isEnough.getAsBoolean() || !load.failures().isEmpty());
        load.end();
        return load;
    }
}
