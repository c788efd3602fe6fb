package bazar.prove.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import bazar.prove.books.TrialBooks;
import bazar.prove.history.Checker;
import bazar.prove.history.History;
import bazar.prove.history.calls.Operation.Buy;
import bazar.prove.history.calls.Outcome.Bought;
import bazar.prove.history.calls.Shelf;
import bazar.prove.history.calls.Use;
import bazar.prove.load.http.Caller;
import bazar.prove.load.http.ErrorCounts;
import bazar.prove.load.http.FakeStore;
import bazar.prove.load.http.FakeStore.Reply;
import bazar.prove.load.http.FakeStore.Request;
import bazar.prove.load.http.UnexpectedAnswer;
import bazar.prove.time.Stopwatch;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ReturnerTest {
    private static final Shelf SHELF = TrialBooks.shelves(Use.RETURNED).get(0);
    private static final Reply CANCELLED = new Reply(200, "{\"cancelledAt\":\"now\"}");

    private final History history = new History(new Checker(TrialBooks.shelves()), new Stopwatch());
    private final RecentOrders orders = new RecentOrders();

    @BeforeEach
    void buy() {
        history.end(history.begin("buyer", new Buy(SHELF.book())), new Bought("a", SHELF.cents()));
        orders.regret(new TakenOrder("a", SHELF.book()));
    }

    @Test
    void a_cancellation_is_repeated_until_it_is_acknowledged() {
        try (FakeStore store = new FakeStore(request -> request.number() == 0 ? new Reply(503, "{}") : CANCELLED)) {
            returner(store).work(new Ending());

            assertThat(store.requests()).extracting(Request::method).containsExactly("PUT", "PUT");
            assertThat(store.requests()).extracting(Request::path).containsOnly("/api/orders/a/cancellation");
            assertThat(history.acknowledgedSales(SHELF.book())).isZero();
        }
    }

    @Test
    void an_answer_that_does_not_show_it_cancelled_is_not_explained() {
        try (FakeStore store = new FakeStore(request -> new Reply(200, "{}"))) {
            assertThatThrownBy(() -> returner(store).work(new Ending())).isInstanceOf(UnexpectedAnswer.class);
        }
    }

    @Test
    void who_has_nothing_to_return_asks_for_nothing() {
        try (FakeStore store = new FakeStore(request -> CANCELLED)) {
            Returner returner = returner(store);
            returner.work(new Ending());
            returner.work(new Ending());

            assertThat(store.requests()).hasSize(1);
        }
    }

    private Returner returner(FakeStore store) {
        return new Returner("returner", store.doors(), new Caller(new ErrorCounts()), history, orders);
    }
}
