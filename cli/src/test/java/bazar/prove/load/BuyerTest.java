package bazar.prove.load;

import static org.assertj.core.api.Assertions.assertThat;

import bazar.prove.books.TrialBooks;
import bazar.prove.faults.FaultLog;
import bazar.prove.history.Checker;
import bazar.prove.history.History;
import bazar.prove.load.http.Caller;
import bazar.prove.load.http.ErrorCounts;
import bazar.prove.load.http.FakeStore;
import bazar.prove.load.http.FakeStore.Reply;
import bazar.prove.load.http.FakeStore.Request;
import bazar.prove.load.waits.Waits;
import bazar.prove.time.Stopwatch;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class BuyerTest {
    private static final Reply SOLD = new Reply(200, "{\"orderId\":\"order\",\"price\":1.00}");
    private static final Reply SOLD_OUT = new Reply(409, "{}");
    private static final Reply UNKNOWN = problem("outcome-unknown");
    private static final Reply UNAVAILABLE = problem("unavailable");

    private final History history = new History(new Checker(TrialBooks.shelves()), new Stopwatch());
    private final Wanted wanted = new Wanted();

    @Test
    void a_buyer_who_does_not_know_repeats_with_the_same_key_until_it_does() {
        try (FakeStore store = new FakeStore(request -> switch (request.number()) {
            case 0 -> UNKNOWN;
            case 1 -> null;
            default -> SOLD;
        })) {
            buyer(store).work(new Ending());

            assertThat(store.requests()).hasSize(3);
            assertThat(store.requests()).extracting(Request::key).doesNotContainNull();
            assertThat(store.requests())
                    .extracting(Request::key)
                    .containsOnly(store.requests().get(0).key());
            assertThat(history.tally().writes()).isOne();
            assertThat(history.tally().doubtfulPurchases()).isOne();
        }
    }

    @Test
    void sold_out_is_a_refusal_and_a_wish_for_more() {
        try (FakeStore store = new FakeStore(request -> SOLD_OUT)) {
            buyer(store).work(new Ending());

            assertThat(store.requests()).hasSize(1);
            assertThat(history.tally().refusedWrites()).isOne();
            assertThat(history.tally().doubtfulPurchases()).isZero();
            assertThat(TrialBooks.shelves()).anyMatch(shelf -> wanted.take(shelf.book()));
        }
    }

    @Test
    void sold_out_is_no_refusal_once_an_attempt_was_not_heard_of() {
        try (FakeStore store = new FakeStore(request -> switch (request.number()) {
            case 0 -> UNKNOWN;
            case 1 -> SOLD_OUT;
            default -> SOLD;
        })) {
            buyer(store).work(new Ending());

            assertThat(history.tally().refusedWrites()).isZero();
            assertThat(history.tally().writes()).isOne();
        }
    }

    @Test
    void a_buyer_who_is_told_that_nothing_was_done_buys_anew_with_another_key() {
        try (FakeStore store = new FakeStore(request -> request.number() == 0 ? UNAVAILABLE : SOLD)) {
            buyer(store).work(new Ending());

            assertThat(store.requests())
                    .extracting(Request::key)
                    .doesNotHaveDuplicates()
                    .hasSize(2);
            assertThat(store.requests())
                    .extracting(Request::path)
                    .containsOnly(store.requests().get(0).path());
            assertThat(history.tally().refusedWrites()).isOne();
            assertThat(history.tally().writes()).isOne();
        }
    }

    @Test
    void that_nothing_was_done_now_says_nothing_of_an_attempt_that_was_not_heard_of() {
        try (FakeStore store = new FakeStore(request -> switch (request.number()) {
            case 0 -> UNKNOWN;
            case 1 -> UNAVAILABLE;
            default -> SOLD;
        })) {
            buyer(store).work(new Ending());

            assertThat(store.requests())
                    .hasSize(3)
                    .extracting(Request::key)
                    .containsOnly(store.requests().get(0).key());
            assertThat(history.tally().refusedWrites()).isZero();
            assertThat(history.tally().writes()).isOne();
        }
    }

    private static Reply problem(String name) {
        String body = "{\"type\":\"urn:bazar:problem:" + name + "\"}";
        return new Reply(503, body, Map.of("Content-Type", "application/problem+json"));
    }

    private Buyer buyer(FakeStore store) {
        return new Buyer(
                "buyer",
                store.doors(),
                new Caller(new ErrorCounts()),
                history,
                new SplittableRandom(1),
                wanted,
                new Waits(new FaultLog(), "catalog-1"),
                new OrderSample(new SplittableRandom(1)),
                new RecentOrders());
    }
}
