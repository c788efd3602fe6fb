package bazar.prove.history;

import static org.assertj.core.api.Assertions.assertThat;

import bazar.prove.history.calls.Call;
import bazar.prove.history.calls.Operation.Buy;
import bazar.prove.history.calls.Operation.Cancel;
import bazar.prove.history.calls.Operation.ChangePrice;
import bazar.prove.history.calls.Operation.ListOrders;
import bazar.prove.history.calls.Operation.ReadBook;
import bazar.prove.history.calls.Operation.ReadOrder;
import bazar.prove.history.calls.Operation.Reissue;
import bazar.prove.history.calls.Operation.Search;
import bazar.prove.history.calls.Operation.TakeOrders;
import bazar.prove.history.calls.OrderState;
import bazar.prove.history.calls.Outcome.BookSeen;
import bazar.prove.history.calls.Outcome.Bought;
import bazar.prove.history.calls.Outcome.ListSeen;
import bazar.prove.history.calls.Outcome.OrderSeen;
import bazar.prove.history.calls.Outcome.OrdersListed;
import bazar.prove.history.calls.Outcome.OrdersTaken;
import bazar.prove.history.calls.Outcome.Refused;
import bazar.prove.history.calls.Outcome.Unknown;
import bazar.prove.history.calls.Shelf;
import bazar.prove.history.calls.Topic;
import bazar.prove.history.calls.Use;
import bazar.prove.history.rules.Rule;
import bazar.prove.history.rules.Violation;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** Histories that keep or break each rule. Book 1 opens at 100 cents with 10 copies. */
class CheckerTest {
    private static final List<Shelf> SHELVES = List.of(
            new Shelf(1, 100, 10, Use.SOLD),
            new Shelf(2, 100, 10, Use.LEFT_ALONE),
            new Shelf(3, 100, 10, Use.MOVED),
            new Shelf(4, 100, 10, Use.MOVED),
            new Shelf(5, 100, 10, Use.RETURNED));

    private final AtomicLong time = new AtomicLong();
    private final History history = new History(new Checker(SHELVES), time::incrementAndGet);

    @Test
    void what_the_store_opened_with_may_be_read() {
        shows(100, 0, 10);

        assertHolds();
    }

    // --------------------------------------------------------------------------------- reads and acknowledged writes

    @Test
    void a_read_that_starts_after_a_price_was_acknowledged_may_show_it() {
        changePrice(101);
        shows(101, 0, 10);

        assertHolds();
    }

    @Test
    void a_read_that_starts_after_a_price_was_acknowledged_must_not_show_the_one_before() {
        changePrice(101);
        shows(100, 0, 10);

        assertBroken(Rule.STALE);
        assertThat(history.violations().get(0).toString())
                .contains("the price of book 1 was 100, though 101 was known before")
                .contains("reader read book 1 from 0.000000 s")
                .contains("writer set the price of book 1 to 101 cents");
    }

    @Test
    void a_read_that_overlaps_a_write_may_show_either() {
        Call write = history.begin("writer", new ChangePrice(1, 101));
        Call early = read();
        Call late = read();
        history.end(write, new BookSeen(101, 0, 10));
        history.end(early, new BookSeen(100, 0, 10));
        history.end(late, new BookSeen(101, 0, 10));

        assertHolds();
    }

    @Test
    void a_read_that_starts_after_a_purchase_was_acknowledged_must_show_the_copy_gone() {
        buy(100);
        shows(100, 0, 9);
        assertHolds();

        shows(100, 0, 10);
        assertBroken(Rule.STALE);
    }

    @Test
    void what_a_purchase_paid_is_a_read_of_the_price() {
        changePrice(101);
        buy(101);
        assertHolds();

        buy(100);
        assertBroken(Rule.STALE);
    }

    @Test
    void what_an_acknowledged_change_shows_is_a_read_of_the_book() {
        buy(100);
        Call write = history.begin("writer", new ChangePrice(1, 101));
        history.end(write, new BookSeen(101, 0, 10));

        assertBroken(Rule.STALE);
    }

    @Test
    void a_search_that_starts_after_an_edition_was_acknowledged_must_show_it() {
        bring(1);
        lists(1, 0);
        assertHolds();

        lists(0, 0);
        assertBroken(Rule.STALE);
    }

    @Test
    void a_search_that_lacks_a_book_is_older_than_the_store() {
        Call search = history.begin("reader", new Search(Topic.HAMMERED));
        history.end(search, new ListSeen(Map.of(1L, 0L, 3L, 0L, 4L, 0L, 5L, 0L)));

        assertBroken(Rule.STALE);
    }

    // ---------------------------------------------------------------------------------------- reads and other reads

    @Test
    void what_a_read_has_shown_every_later_read_shows_though_the_write_is_not_acknowledged() {
        Call write = history.begin("writer", new ChangePrice(1, 101));
        shows(101, 0, 10);
        shows(101, 0, 10);
        assertHolds();

        shows(100, 0, 10);
        assertBroken(Rule.STALE);
        history.end(write, new BookSeen(101, 0, 10));
    }

    @Test
    void reads_that_overlap_may_show_different_versions_in_any_order() {
        Call write = history.begin("writer", new ChangePrice(1, 101));
        Call first = read();
        Call second = read();
        history.end(first, new BookSeen(101, 0, 10));
        history.end(second, new BookSeen(100, 0, 10));
        history.end(write, new BookSeen(101, 0, 10));

        assertHolds();
    }

    @Test
    void overlapping_reads_that_saw_two_writes_in_two_orders_contradict_each_other() {
        history.begin("writer", new ChangePrice(1, 101));
        history.begin("buyer", new Buy(1));
        Call first = read();
        Call second = read();
        history.end(first, new BookSeen(101, 0, 10));
        history.end(second, new BookSeen(100, 0, 9));

        assertBroken(Rule.DISORDER);
    }

    @Test
    void overlapping_reads_that_saw_two_writes_in_one_order_agree() {
        history.begin("writer", new ChangePrice(1, 101));
        history.begin("buyer", new Buy(1));
        Call first = read();
        Call second = read();
        history.end(first, new BookSeen(101, 0, 10));
        history.end(second, new BookSeen(101, 0, 9));

        assertHolds();
    }

    @Test
    void an_edition_is_shown_whole() {
        history.begin("writer", new Reissue(1, 1));
        shows(100, 1, 20);

        assertHolds();
    }

    @Test
    void an_edition_of_which_only_the_copies_are_shown_is_half_a_write() {
        history.begin("writer", new Reissue(1, 1));
        shows(100, 0, 20);

        assertBroken(Rule.STALE);
    }

    @Test
    void an_edition_of_which_only_the_title_is_shown_is_half_a_write() {
        history.begin("writer", new Reissue(1, 1));
        shows(100, 1, 10);

        assertBroken(Rule.NEVER_WRITTEN);
    }

    // ------------------------------------------------------------------------------------------- what was not written

    @Test
    void nothing_is_shown_before_somebody_has_begun_to_write_it() {
        shows(101, 0, 10);

        assertBroken(Rule.NEVER_WRITTEN);
    }

    @Test
    void no_more_copies_are_gone_than_somebody_may_have_bought() {
        history.begin("buyer", new Buy(1));
        shows(100, 0, 9);
        assertHolds();

        shows(100, 0, 8);
        assertBroken(Rule.NEVER_WRITTEN);
    }

    @Test
    void a_price_that_was_refused_is_never_shown() {
        Call refused = history.begin("writer", new ChangePrice(1, 101));
        history.end(refused, new Refused());
        changePrice(102);
        shows(102, 0, 10);
        assertHolds();
    }

    @Test
    void a_price_that_was_refused_and_is_shown_breaks_the_rule() {
        Call refused = history.begin("writer", new ChangePrice(1, 101));
        history.end(refused, new Refused());
        history.begin("writer", new ChangePrice(1, 102));
        shows(101, 0, 10);

        assertBroken(Rule.REFUSED);
    }

    @Test
    void a_price_that_was_shown_cannot_be_refused_any_more() {
        Call refused = history.begin("writer", new ChangePrice(1, 101));
        shows(101, 0, 10);
        history.end(refused, new Refused());

        assertBroken(Rule.REFUSED);
    }

    @Test
    void a_purchase_that_was_refused_takes_no_copy() {
        Call refused = history.begin("buyer", new Buy(1));
        history.end(refused, new Refused());
        shows(100, 0, 10);
        assertHolds();

        shows(100, 0, 9);
        assertBroken(Rule.NEVER_WRITTEN);
    }

    @Test
    void a_copy_that_was_seen_gone_cannot_be_refused_any_more() {
        Call refused = history.begin("buyer", new Buy(1));
        shows(100, 0, 9);
        history.end(refused, new Refused());

        assertBroken(Rule.REFUSED);
    }

    // ------------------------------------------------------------------------------------------------ unknown outcomes

    @Test
    void a_write_of_unknown_outcome_may_have_happened_or_not() {
        Call write = history.begin("writer", new ChangePrice(1, 101));
        history.end(write, new Unknown());
        shows(100, 0, 10);
        shows(101, 0, 10);

        assertHolds();
    }

    @Test
    void a_write_of_unknown_outcome_stays_once_it_was_seen() {
        Call write = history.begin("buyer", new Buy(1));
        history.end(write, new Unknown());
        shows(100, 0, 9);
        shows(100, 0, 10);

        assertBroken(Rule.STALE);
    }

    @Test
    void a_read_without_an_answer_says_nothing() {
        changePrice(101);
        history.end(read(), new Unknown());

        assertHolds();
        assertThat(history.tally().unansweredReads()).isOne();
    }

    // ----------------------------------------------------------------------------------------------------------- stock

    @Test
    void every_copy_can_be_sold() {
        sell(10);
        shows(100, 0, 0);

        assertHolds();
    }

    @Test
    void no_more_can_be_sold_than_there_were() {
        sell(11);

        assertBroken(Rule.OVERSOLD);
    }

    @Test
    void copies_of_an_edition_can_be_sold_too() {
        sell(10);
        bring(1, 10);
        sell(10);

        assertHolds();
    }

    @Test
    void a_stock_is_never_negative() {
        for (int i = 0; i < 11; i++) {
            history.begin("buyer", new Buy(1));
        }
        shows(100, 0, -1);

        assertBroken(Rule.OVERSOLD);
    }

    // ----------------------------------------------------------------------------------------------------------- lists

    @Test
    void a_book_that_is_moved_leaves_one_list_and_comes_into_the_other() {
        move(3, 1);
        listsHammered(Map.of(4L, 0L));
        listsSpare(Map.of(3L, 1L));
        move(3, 2);
        listsHammered(Map.of(3L, 2L, 4L, 0L));
        listsSpare(Map.of());

        assertHolds();
    }

    @Test
    void a_list_that_still_has_a_book_that_was_moved_is_older_than_that() {
        move(3, 1);
        listsHammered(Map.of(3L, 0L, 4L, 0L));

        assertBroken(Rule.STALE);
    }

    @Test
    void a_list_that_lacks_a_book_that_was_moved_there_is_older_than_that() {
        move(3, 1);
        listsSpare(Map.of());

        assertBroken(Rule.STALE);
    }

    @Test
    void while_a_book_is_moved_it_may_be_in_either_list_or_in_both_or_in_none() {
        Call move = history.begin("writer", new Reissue(3, 1));
        Call one = search(Topic.HAMMERED);
        Call other = search(Topic.SPARE);
        history.end(one, hammered(Map.of(4L, 0L)));
        history.end(other, new ListSeen(Map.of()));
        assertHolds();

        listsSpare(Map.of(3L, 1L));
        assertHolds();
        history.end(move, new BookSeen(100, 1, 10));
    }

    @Test
    void a_list_that_was_seen_without_a_book_is_not_seen_with_its_old_title_again() {
        history.begin("writer", new Reissue(3, 1));
        listsHammered(Map.of(4L, 0L));
        assertHolds();

        listsHammered(Map.of(3L, 0L, 4L, 0L));
        assertBroken(Rule.STALE);
    }

    @Test
    void a_book_in_a_list_that_its_title_is_not_of_is_half_a_write() {
        history.begin("writer", new Reissue(3, 1));
        listsHammered(Map.of(3L, 1L, 4L, 0L));

        assertBroken(Rule.NEVER_WRITTEN);
    }

    @Test
    void a_list_with_a_write_and_without_one_that_was_acknowledged_before_it_began_is_a_state_that_never_was() {
        Call older = search(Topic.SPARE);
        move(3, 1);
        history.begin("writer", new Reissue(4, 1));
        history.end(older, new ListSeen(Map.of(4L, 1L)));

        assertBroken(Rule.DISORDER);
        assertThat(history.violations().get(0).toString())
                .contains("the edition of book 3 in the list SPARE was none, though 1 was known before")
                .contains("writer brought edition 1 of book 3");
    }

    @Test
    void a_list_with_the_earlier_of_two_writes_alone_is_a_state_that_was() {
        Call older = search(Topic.SPARE);
        move(3, 1);
        move(4, 1);
        history.end(older, new ListSeen(Map.of(3L, 1L)));

        assertHolds();
    }

    // ---------------------------------------------------------------------------------------------- orders and returns

    @Test
    void an_order_that_was_acknowledged_is_found() {
        order("a", 5);
        showsOrder("a", OrderState.SOLD);
        assertHolds();

        showsOrder("a", OrderState.UNHEARD_OF);
        assertBroken(Rule.STALE);
    }

    @Test
    void an_order_that_was_cancelled_is_never_shown_as_not_cancelled() {
        order("a", 5);
        cancel("a");
        showsOrder("a", OrderState.CANCELLED);
        assertHolds();

        showsOrder("a", OrderState.SOLD);
        assertBroken(Rule.STALE);
    }

    @Test
    void while_an_order_is_cancelled_it_may_be_shown_either_way_until_somebody_has_seen_it_cancelled() {
        order("a", 5);
        history.begin("buyer", new Cancel("a", 5));
        showsOrder("a", OrderState.SOLD);
        showsOrder("a", OrderState.CANCELLED);
        assertHolds();

        showsOrder("a", OrderState.SOLD);
        assertBroken(Rule.STALE);
    }

    @Test
    void an_order_that_nobody_cancels_is_not_shown_as_cancelled() {
        order("a", 5);
        showsOrder("a", OrderState.CANCELLED);

        assertBroken(Rule.NEVER_WRITTEN);
    }

    @Test
    void an_order_that_cannot_be_read_now_says_nothing() {
        order("a", 5);
        history.end(history.begin("reader", new ReadOrder("a")), new Unknown());

        assertHolds();
    }

    // ------------------------------------------------------------------------------------------------ lists of orders

    @Test
    void the_newest_orders_are_all_listed_as_they_are() {
        order("a", 5);
        order("b", 5);
        cancel("a");
        listsOrders(true, List.of(sold("b"), cancelled("a")));
        listsOrders(false, List.of(sold("b")));

        assertHolds();
    }

    @Test
    void a_list_of_orders_never_shows_one_that_was_cancelled_as_not_cancelled() {
        order("a", 5);
        cancel("a");
        listsOrders(true, List.of(sold("a")));

        assertBroken(Rule.STALE);
        assertThat(history.violations().get(0).toString())
                .contains("reader listed the newest orders")
                .contains("buyer cancelled order a of book 5");
    }

    @Test
    void an_order_that_was_seen_cancelled_in_a_list_is_so_from_then_on() {
        order("a", 5);
        history.begin("buyer", new Cancel("a", 5));
        listsOrders(true, List.of(cancelled("a")));
        assertHolds();

        showsOrder("a", OrderState.SOLD);
        assertBroken(Rule.STALE);
    }

    @Test
    void a_whole_list_of_orders_has_each_that_was_acknowledged() {
        order("a", 5);
        order("b", 5);
        listsOrders(true, List.of(sold("b")));

        assertBroken(Rule.STALE);
        assertThat(history.violations().get(0).toString()).contains("the state of order a");
    }

    @Test
    void a_list_of_the_newest_orders_may_lack_older_ones_and_no_newer_one() {
        order("a", 5);
        aWhilePasses();
        order("b", 5);
        listsOrders(false, List.of(sold("b")));
        assertHolds();

        listsOrders(false, List.of(sold("a")));
        assertBroken(Rule.STALE);
    }

    @Test
    void a_list_of_orders_may_lack_one_that_was_not_acknowledged_when_it_was_asked_for() {
        Call early = history.begin("reader", new ListOrders());
        order("a", 5);
        history.end(early, new OrdersListed(Map.of(), true));

        assertHolds();
    }

    @Test
    void what_one_list_of_orders_has_shown_every_later_one_shows_though_its_buyer_does_not_know_it_yet() {
        order("a", 5);
        aWhilePasses();
        order("b", 5);
        history.begin("buyer", new Buy(5));
        listsOrders(false, List.of(sold("c"), sold("b")));
        listsOrders(false, List.of(sold("c")));
        assertHolds();

        listsOrders(false, List.of(sold("a")));
        assertThat(history.violations())
                .extracting(Violation::told)
                .anyMatch(told -> told.startsWith("the state of order c"));
    }

    @Test
    void all_orders_at_once_are_all_that_were_acknowledged() {
        order("a", 5);
        takesOrders("a", "b");
        order("b", 5);
        cancel("b");
        takesOrders("a", "b");
        assertHolds();

        takesOrders("a");
        assertBroken(Rule.STALE);
        assertThat(history.violations().get(0).toString()).contains("reader took all orders as CSV");
    }

    // --------------------------------------------------------------------------------------------- returns, and sums

    @Test
    void the_copy_of_an_order_that_was_cancelled_is_back_on_the_shelf() {
        order("a", 5);
        order("b", 5);
        showsStock(8);
        cancel("a");
        showsStock(9);
        assertHolds();
        assertThat(history.acknowledgedSales(5)).isOne();

        showsStock(8);
        assertBroken(Rule.STALE);
    }

    @Test
    void a_copy_is_not_back_before_somebody_cancels_its_order() {
        order("a", 5);
        showsStock(10);

        assertBroken(Rule.STALE);
    }

    @Test
    void while_an_order_is_cancelled_its_copy_may_be_back_or_not() {
        order("a", 5);
        history.begin("buyer", new Cancel("a", 5));
        showsStock(10);
        showsStock(9);

        assertHolds();
    }

    @Test
    void of_a_book_that_is_returned_no_more_copies_are_gone_than_somebody_may_have_bought() {
        order("a", 5);
        showsStock(8);

        assertBroken(Rule.NEVER_WRITTEN);
    }

    @Test
    void a_copy_that_came_back_can_be_sold_again_and_no_other() {
        for (int i = 0; i < 10; i++) {
            order("order " + i, 5);
        }
        cancel("order 0");
        order("again", 5);
        assertHolds();

        order("one too many", 5);
        assertBroken(Rule.OVERSOLD);
    }

    @Test
    void every_call_is_counted_by_what_became_of_it() {
        shows(100, 0, 10);
        buy(100);
        history.end(history.begin("buyer", new Buy(1)), new Refused());
        history.end(history.begin("buyer", new Buy(1)), new Unknown());

        Tally tally = history.tally();
        assertThat(tally.reads()).isOne();
        assertThat(tally.writes()).isOne();
        assertThat(tally.refusedWrites()).isOne();
        assertThat(tally.unknownWrites()).isOne();
        assertThat(history.acknowledgedSales(1)).isOne();
        assertThat(history.acknowledgedSales(2)).isZero();
        assertThat(tally.judged()).isEqualTo(Map.of("reads of books", 1L, "purchases", 2L));
    }

    private Call read() {
        return history.begin("reader", new ReadBook(1));
    }

    private void shows(long cents, long edition, long stock) {
        history.end(read(), new BookSeen(cents, edition, stock));
    }

    private void lists(long ofBook1, long ofBook2) {
        history.end(
                history.begin("reader", new Search(Topic.HAMMERED)),
                new ListSeen(Map.of(1L, ofBook1, 2L, ofBook2, 3L, 0L, 4L, 0L, 5L, 0L)));
    }

    private Call search(Topic topic) {
        return history.begin("reader", new Search(topic));
    }

    private void listsHammered(Map<Long, Long> moved) {
        history.end(search(Topic.HAMMERED), hammered(moved));
    }

    private void listsSpare(Map<Long, Long> moved) {
        history.end(search(Topic.SPARE), new ListSeen(moved));
    }

    /** Adds the books that are never moved. */
    private static ListSeen hammered(Map<Long, Long> moved) {
        Map<Long, Long> all = new HashMap<>(moved);
        List.of(1L, 2L, 5L).forEach(book -> all.put(book, 0L));
        return new ListSeen(all);
    }

    private void move(long book, long edition) {
        history.end(history.begin("writer", new Reissue(book, edition)), new BookSeen(100, edition, 10));
    }

    private void order(String id, long book) {
        history.end(history.begin("buyer", new Buy(book)), new Bought(id, 100));
    }

    private void cancel(String id) {
        history.end(history.begin("buyer", new Cancel(id, 5)), new OrderSeen(OrderState.CANCELLED));
    }

    private void showsOrder(String id, OrderState state) {
        history.end(history.begin("reader", new ReadOrder(id)), new OrderSeen(state));
    }

    private void listsOrders(boolean isWhole, List<Map.Entry<String, OrderState>> newestFirst) {
        Map<String, OrderState> orders = new LinkedHashMap<>();
        newestFirst.forEach(order -> orders.put(order.getKey(), order.getValue()));
        history.end(history.begin("reader", new ListOrders()), new OrdersListed(orders, isWhole));
    }

    private void takesOrders(String... ids) {
        history.end(history.begin("reader", new TakeOrders()), new OrdersTaken(Set.of(ids)));
    }

    private static Map.Entry<String, OrderState> sold(String order) {
        return Map.entry(order, OrderState.SOLD);
    }

    private static Map.Entry<String, OrderState> cancelled(String order) {
        return Map.entry(order, OrderState.CANCELLED);
    }

    /** Lets more time pass than the resolution of a date. */
    private void aWhilePasses() {
        time.addAndGet(5_000_000);
    }

    private void showsStock(long stock) {
        history.end(history.begin("reader", new ReadBook(5)), new BookSeen(100, 0, stock));
    }

    private void changePrice(long cents) {
        Call write = history.begin("writer", new ChangePrice(1, cents));
        history.end(write, new BookSeen(cents, 0, 10 - history.acknowledgedSales(1)));
    }

    private void bring(long edition) {
        bring(edition, 20);
    }

    private void bring(long edition, long stock) {
        Call write = history.begin("writer", new Reissue(1, edition));
        history.end(write, new BookSeen(100, edition, stock));
    }

    private void buy(long cents) {
        history.end(history.begin("buyer", new Buy(1)), new Bought("order", cents));
    }

    private void sell(int copies) {
        for (int i = 0; i < copies; i++) {
            buy(100);
        }
    }

    private void assertHolds() {
        assertThat(history.violations()).isEmpty();
    }

    private void assertBroken(Rule rule) {
        assertThat(history.violations())
                .extracting(Violation::rule)
                .containsOnlyOnce(rule)
                .hasSize(1);
        assertThat(history.tally().violations(rule)).isOne();
    }
}
