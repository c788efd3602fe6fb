package bazar.prove.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import bazar.prove.faults.FaultLog;
import bazar.prove.history.Checker;
import bazar.prove.history.History;
import bazar.prove.history.Rule;
import bazar.prove.load.FakeStore.Reply;
import bazar.prove.load.FakeStore.Request;
import bazar.prove.time.Stopwatch;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** All clients and the checker against stores in memory: one that keeps its promise, and some that break it. */
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

    private Load hammer(FakeStore store) {
        Waits waits = new Waits(new FaultLog(), "catalog-1");
        Load load = new Load(store.doors(), history, waits, 4, 2, new SplittableRandom(1));
        load.begin();
        await().until(() ->
                history.tally().writes() > ENOUGH || !load.failures().isEmpty());
        load.end();
        return load;
    }
}
