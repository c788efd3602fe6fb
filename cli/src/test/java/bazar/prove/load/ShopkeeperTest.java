package bazar.prove.load;

import static org.assertj.core.api.Assertions.assertThat;

import bazar.prove.books.TrialBooks;
import bazar.prove.faults.FaultLog;
import bazar.prove.history.Checker;
import bazar.prove.history.History;
import bazar.prove.history.calls.Shelf;
import bazar.prove.load.http.Caller;
import bazar.prove.load.http.ErrorCounts;
import bazar.prove.load.http.FakeStore;
import bazar.prove.load.http.FakeStore.Reply;
import bazar.prove.load.http.FakeStore.Request;
import bazar.prove.load.waits.Waits;
import bazar.prove.time.Stopwatch;
import org.junit.jupiter.api.Test;

class ShopkeeperTest {
    private static final Shelf SHELF = TrialBooks.shelves().get(0);
    private static final Reply UNKNOWN = new Reply(503, "{}");

    private final History history = new History(new Checker(TrialBooks.shelves()), new Stopwatch());
    private final Wanted wanted = new Wanted();

    @Test
    void a_price_is_repeated_until_it_is_acknowledged() {
        try (FakeStore store =
                new FakeStore(request -> request.number() == 0 ? UNKNOWN : book(0, "1.01", SHELF.copies()))) {
            shopkeeper(store).work(new Ending());

            assertThat(store.requests())
                    .extracting(Request::body)
                    .containsExactly("{\"price\":1.01}", "{\"price\":1.01}");
            assertThat(history.violations()).isEmpty();
        }
    }

    @Test
    void an_edition_that_turns_out_to_have_happened_is_not_repeated() {
        wanted.add(SHELF.book());
        try (FakeStore store =
                new FakeStore(request -> request.number() == 0 ? UNKNOWN : book(1, "1.01", 2 * SHELF.copies()))) {
            shopkeeper(store).work(new Ending());

            assertThat(store.requests()).extracting(Request::method).containsExactly("PATCH", "PATCH", "GET");
            assertThat(history.violations()).isEmpty();
            assertThat(history.tally().writes()).isEqualTo(2);
        }
    }

    @Test
    void an_edition_that_turns_out_not_to_have_happened_is_repeated() {
        wanted.add(SHELF.book());
        try (FakeStore store = new FakeStore(request -> switch (request.number()) {
            case 0 -> UNKNOWN;
            case 3 -> book(1, "1.01", 2 * SHELF.copies());
            default -> book(0, "1.01", SHELF.copies());
        })) {
            shopkeeper(store).work(new Ending());

            assertThat(store.requests()).extracting(Request::method).containsExactly("PATCH", "PATCH", "GET", "PATCH");
            assertThat(store.requests().get(3).body())
                    .isEqualTo(store.requests().get(0).body());
            assertThat(history.violations()).isEmpty();
        }
    }

    private static Reply book(long edition, String price, int stock) {
        return Reply.book(TrialBooks.title(SHELF.book(), edition), price, stock);
    }

    private Shopkeeper shopkeeper(FakeStore store) {
        return new Shopkeeper(
                "shopkeeper",
                SHELF,
                store.doors(),
                new Caller(new ErrorCounts()),
                history,
                wanted,
                new Waits(new FaultLog(), "catalog-1"));
    }
}
