package bazar.prove.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import bazar.prove.books.TrialBooks;
import bazar.prove.history.Checker;
import bazar.prove.history.History;
import bazar.prove.history.calls.Operation.Buy;
import bazar.prove.history.calls.Operation.Cancel;
import bazar.prove.history.calls.OrderState;
import bazar.prove.history.calls.Outcome.Bought;
import bazar.prove.history.calls.Outcome.OrderSeen;
import bazar.prove.history.calls.Shelf;
import bazar.prove.history.calls.Use;
import bazar.prove.history.rules.Rule;
import bazar.prove.load.http.Caller;
import bazar.prove.load.http.ErrorCounts;
import bazar.prove.load.http.FakeStore;
import bazar.prove.load.http.FakeStore.Reply;
import bazar.prove.load.http.FakeStore.Request;
import bazar.prove.load.http.UnexpectedAnswer;
import bazar.prove.time.Stopwatch;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Orders a and b are sold, in that order, and a is cancelled. */
class BookkeeperTest {
    private static final Shelf SHELF = TrialBooks.shelves(Use.RETURNED).get(0);
    private static final RandomGenerator TAKES_A_FILE = () -> 0L;
    private static final RandomGenerator LISTS = () -> 1L << 33;
    private static final String LIST = "[{\"orderId\":\"b\"},{\"orderId\":\"a\",\"cancelledAt\":\"now\"}]";
    private static final String FILE = "title,order_id\r\n\"One, and more\",b\r\nOne,a\r\n";

    private final History history = new History(new Checker(TrialBooks.shelves()), new Stopwatch());
    private final Ending ending = new Ending();

    @BeforeEach
    void sell() {
        buy("a");
        buy("b");
        history.end(history.begin("returner", new Cancel("a", SHELF.book())), new OrderSeen(OrderState.CANCELLED));
        ending.begin();
    }

    @Test
    void lists_and_files_of_all_orders_are_judged() {
        keepBooks(LIST, FILE);

        assertThat(history.violations()).isEmpty();
        assertThat(history.tally().judged()).containsKeys("lists of orders", "CSVs of orders");
    }

    @Test
    void a_list_that_shows_a_cancelled_order_as_not_cancelled_is_found_out() {
        keepBooks("[{\"orderId\":\"b\"},{\"orderId\":\"a\"}]", FILE);

        assertThat(history.tally().violations(Rule.STALE)).isPositive();
    }

    @Test
    void a_list_that_lacks_an_order_is_found_out() {
        keepBooks("[{\"orderId\":\"a\",\"cancelledAt\":\"now\"}]", FILE);

        assertThat(history.violations().get(0).toString()).contains("listed the newest orders");
    }

    @Test
    void a_file_that_lacks_an_order_is_found_out() {
        keepBooks(LIST, "title,order_id\r\nOne,a\r\n");

        assertThat(history.violations().get(0).toString()).contains("took all orders as CSV");
    }

    @Test
    void an_order_that_is_listed_twice_is_not_explained() {
        assertThatThrownBy(() -> keepBooks("[{\"orderId\":\"b\"},{\"orderId\":\"b\"}]", FILE))
                .isInstanceOf(UnexpectedAnswer.class)
                .hasMessageContaining("shows order b twice");
        assertThatThrownBy(() -> keepBooks(LIST, FILE + "One,a\r\n"))
                .isInstanceOf(UnexpectedAnswer.class)
                .hasMessageContaining("shows order a twice");
    }

    @Test
    void a_file_that_is_none_is_not_explained() {
        assertThatThrownBy(() -> keepBooks(LIST, LIST)).isInstanceOf(UnexpectedAnswer.class);
    }

    @Test
    void a_server_that_cannot_tell_now_says_nothing() {
        keepBooks(request -> new Reply(503, "{}"));

        assertThat(history.violations()).isEmpty();
        assertThat(history.tally().unansweredReads()).isEqualTo(2);
    }

    private void keepBooks(String list, String file) {
        keepBooks(request -> new Reply(200, "text/csv".equals(request.accept()) ? file : list));
    }

    private void keepBooks(Function<Request, Reply> answers) {
        try (FakeStore store = new FakeStore(answers)) {
            bookkeeper(store, LISTS).work(ending);
            bookkeeper(store, TAKES_A_FILE).work(ending);
        }
    }

    private Bookkeeper bookkeeper(FakeStore store, RandomGenerator random) {
        return new Bookkeeper("bookkeeper", store.doors(), new Caller(new ErrorCounts()), history, random);
    }

    private void buy(String order) {
        history.end(history.begin("buyer", new Buy(SHELF.book())), new Bought(order, SHELF.cents()));
    }
}
