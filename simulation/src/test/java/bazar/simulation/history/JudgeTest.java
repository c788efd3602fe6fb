package bazar.simulation.history;

import static org.assertj.core.api.Assertions.assertThat;

import bazar.simulation.history.Observation.CancelBegan;
import bazar.simulation.history.Observation.CancelRefused;
import bazar.simulation.history.Observation.CheckoutBegan;
import bazar.simulation.history.Observation.DeliveryEnded;
import bazar.simulation.history.Observation.KeyReused;
import bazar.simulation.history.Observation.OrderAsked;
import bazar.simulation.history.Observation.OrderBegan;
import bazar.simulation.history.Observation.OrderCancelled;
import bazar.simulation.history.Observation.OrderRefused;
import bazar.simulation.history.Observation.OrderSold;
import bazar.simulation.history.Observation.ReadBegan;
import bazar.simulation.history.Observation.ReadEnded;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class JudgeTest {
    private static final long BOOK = 1;
    private static final int OPENING_STOCK = 10;

    private final History history = new History(Map.of(BOOK, OPENING_STOCK), Map.of(), true, 30);

    @Test
    void what_was_bought_and_read_as_it_was_breaks_nothing() {
        orderAndSale("a", 2, 5);
        read(8, 5);

        assertThat(broken(sale("a", 2, 5))).isEmpty();
    }

    @Test
    void a_read_that_began_before_the_acknowledgement_may_show_either_state() {
        history.add(new OrderBegan("a", List.of(new Line(BOOK, 2))));
        history.add(new ReadBegan("reader", BOOK));
        history.add(sold("a", 2, 5));
        history.add(new ReadEnded("reader", BOOK, 10, 4));

        assertThat(broken(sale("a", 2, 5))).isEmpty();
    }

    @Test
    void a_read_after_an_acknowledged_write_must_show_it() {
        orderAndSale("a", 2, 5);
        read(10, 4);

        assertThat(broken(sale("a", 2, 5))).containsExactly(Invariant.FRESH);
    }

    @Test
    void a_read_after_another_must_show_no_less_whether_the_write_is_acknowledged_or_not() {
        history.add(new OrderBegan("a", List.of(new Line(BOOK, 2))));
        read(8, 5);
        read(10, 4);
        history.add(sold("a", 2, 5));

        assertThat(broken(sale("a", 2, 5))).containsExactly(Invariant.FRESH);
    }

    @Test
    void a_read_that_may_lag_shows_what_its_reader_was_shown_before_and_need_show_no_more() {
        History lagging = new History(Map.of(BOOK, OPENING_STOCK), Map.of(), false, 30);
        lagging.add(new OrderBegan("a", List.of(new Line(BOOK, 2))));
        lagging.add(sold("a", 2, 5));
        lagging.add(new ReadBegan("reader", BOOK));
        lagging.add(new ReadEnded("reader", BOOK, 10, 4));
        lagging.add(new ReadBegan("reader", BOOK));
        lagging.add(new ReadEnded("reader", BOOK, 8, 5));
        assertThat(broken(lagging, sale("a", 2, 5))).isEmpty();

        lagging.add(new ReadBegan("reader", BOOK));
        lagging.add(new ReadEnded("reader", BOOK, 10, 4));
        assertThat(broken(lagging, sale("a", 2, 5))).containsExactly(Invariant.FRESH);
    }

    @Test
    void copies_that_were_delivered_are_there_and_those_of_which_nobody_knows_may_be() {
        history.add(new DeliveryEnded(BOOK, 3, true));
        history.add(new DeliveryEnded(BOOK, 5, false));

        assertThat(brokenWith(stocked(13))).isEmpty();
        assertThat(brokenWith(stocked(18))).isEmpty();
        assertThat(brokenWith(stocked(10))).containsExactly(Invariant.BALANCED);
        assertThat(brokenWith(stocked(15))).containsExactly(Invariant.BALANCED);
    }

    @Test
    void nobody_reads_of_sales_that_nobody_ordered() {
        read(9, 5);

        assertThat(broken()).containsExactly(Invariant.WRITTEN);
    }

    @Test
    void a_book_that_is_there_is_found() {
        read(-1, 5);

        assertThat(broken()).containsExactly(Invariant.WRITTEN);
    }

    @Test
    void no_order_is_refused_that_there_was_enough_for() {
        history.add(new OrderBegan("a", List.of(new Line(BOOK, 2))));
        history.add(new OrderRefused("a"));

        assertThat(broken()).containsExactly(Invariant.WRITTEN);
    }

    @Test
    void an_as_of_covers_what_the_answer_shows() {
        history.add(new OrderBegan("a", List.of(new Line(BOOK, 2))));
        history.add(new ReadBegan("reader", BOOK));
        history.add(sold("a", 2, 5));
        history.add(new ReadEnded("reader", BOOK, 10, 5));

        assertThat(broken(sale("a", 2, 5))).containsExactly(Invariant.TRUE_AS_OF);
    }

    @Test
    void an_acknowledged_order_is_in_the_books() {
        orderAndSale("a", 2, 5);

        assertThat(broken()).containsExactly(Invariant.KEPT);
    }

    @Test
    void each_sale_is_an_order_that_its_buyer_was_told_of() {
        orderAndSale("a", 2, 5);

        assertThat(broken(sale("a", 2, 5), sale("b", 2, 6))).containsExactly(Invariant.ONCE);
    }

    @Test
    void who_was_refused_may_have_bought_by_a_message_that_came_late_but_not_if_that_was_known() {
        history.add(new CheckoutBegan("a", "cart", Map.of(BOOK, 2)));
        read(10, 4);
        history.add(new OrderAsked("a"));
        history.add(new OrderRefused("a"));
        Sale late = new Sale("a", "cart", 5, List.of(new Line(BOOK, 2)), Sale.STANDS);
        Sale known = new Sale("a", "cart", 3, List.of(new Line(BOOK, 2)), Sale.STANDS);

        assertThat(broken(late)).isEmpty();
        assertThat(broken(known)).contains(Invariant.ONCE);
    }

    @Test
    void a_key_stands_for_one_order() {
        orderAndSale("a", 2, 5);
        history.add(sold("a", 2, 5));
        assertThat(broken(sale("a", 2, 5))).isEmpty();

        history.add(new OrderSold("a", "b", List.of(new Line(BOOK, 2)), OptionalLong.of(6)));
        assertThat(broken(sale("a", 2, 5))).contains(Invariant.ONCE);
    }

    @Test
    void what_is_sold_is_what_was_ordered() {
        orderAndSale("a", 2, 5);
        history.add(sold("a", 1, 5));

        assertThat(broken(sale("a", 2, 5))).containsExactly(Invariant.WRITTEN);
    }

    @Test
    void a_key_that_has_bought_something_buys_nothing_else() {
        orderAndSale("a", 2, 5);
        history.add(new KeyReused("a", true));
        assertThat(broken(sale("a", 2, 5))).isEmpty();

        history.add(new KeyReused("a", false));
        assertThat(broken(sale("a", 2, 5))).containsExactly(Invariant.BOUND);
    }

    @Test
    void each_order_log_has_what_was_sold_and_cancelled_and_nothing_else() {
        orderAndSale("a", 2, 5);
        OrderLog.Entry entry = new OrderLog.Entry(List.of(new Line(BOOK, 2)), false);
        OrderLog.Entry cancelled = new OrderLog.Entry(List.of(new Line(BOOK, 2)), true);

        assertThat(brokenWith(Map.of("a", entry))).isEmpty();
        assertThat(brokenWith(Map.of())).containsExactly(Invariant.LOGGED);
        assertThat(brokenWith(Map.of("a", cancelled))).containsExactly(Invariant.LOGGED);
        assertThat(brokenWith(Map.of("a", entry, "b", entry))).containsExactly(Invariant.LOGGED);
    }

    @Test
    void stock_is_what_there_was_less_what_was_sold() {
        orderAndSale("a", 2, 5);
        Replica miscounted = new Replica("one", true, 9, "hash", Map.of(BOOK, 9), List.of(sale("a", 2, 5)));

        assertThat(brokenWith(miscounted)).containsExactly(Invariant.BALANCED);
    }

    @Test
    void replicas_hold_the_same_rows_and_the_same_log() {
        Replica primary = replica(true, "hash");

        assertThat(brokenWith(primary, replica(true, "hash"))).isEmpty();
        assertThat(brokenWith(primary, replica(true, "another"))).containsExactly(Invariant.EQUAL);
        assertThat(brokenWith(primary, replica(true, "hash", sale("a", 2, 5)))).containsExactly(Invariant.EQUAL);
    }

    @Test
    void in_the_end_everybody_has_an_answer_and_every_replica_answers() {
        history.add(new ReadBegan("reader", BOOK));

        assertThat(broken()).containsExactly(Invariant.LIVELY);
        assertThat(brokenWith(replica(true, "hash"), replica(false, "hash")))
                .containsExactly(Invariant.LIVELY, Invariant.LIVELY);
    }

    @Test
    void a_cancelled_sale_has_given_its_copies_back() {
        orderAndSale("a", 2, 5);
        history.add(new CancelBegan("a"));
        history.add(new OrderCancelled("a", 7));

        assertThat(broken(cancelledSale("a", 2, 5, 7))).isEmpty();
        Replica miscounted =
                new Replica("one", true, 9, "hash", Map.of(BOOK, 12), List.of(cancelledSale("a", 2, 5, 7)));
        assertThat(brokenWith(miscounted)).containsExactly(Invariant.BALANCED);
    }

    @Test
    void an_acknowledged_cancellation_is_in_the_books_by_then() {
        orderAndSale("a", 2, 5);
        history.add(new CancelBegan("a"));
        history.add(new OrderCancelled("a", 7));

        assertThat(broken(sale("a", 2, 5))).containsExactly(Invariant.KEPT);
        assertThat(broken(cancelledSale("a", 2, 5, 8))).containsExactly(Invariant.TRUE_AS_OF);
    }

    @Test
    void nothing_is_cancelled_that_nobody_cancels() {
        orderAndSale("a", 2, 5);

        assertThat(broken(cancelledSale("a", 2, 5, 7))).containsExactly(Invariant.WRITTEN);
    }

    @Test
    void a_sale_can_be_cancelled() {
        orderAndSale("a", 2, 5);
        history.add(new CancelBegan("a"));
        assertThat(broken(sale("a", 2, 5))).containsExactly(Invariant.LIVELY);

        history.add(new CancelRefused("a"));
        assertThat(broken(sale("a", 2, 5))).containsExactly(Invariant.WRITTEN);
    }

    private void orderAndSale(String order, int copies, long lsn) {
        history.add(new OrderBegan(order, List.of(new Line(BOOK, copies))));
        history.add(sold(order, copies, lsn));
    }

    private static OrderSold sold(String order, int copies, long asOf) {
        return new OrderSold(order, order, List.of(new Line(BOOK, copies)), OptionalLong.of(asOf));
    }

    private void read(int stock, long asOf) {
        history.add(new ReadBegan("reader", BOOK));
        history.add(new ReadEnded("reader", BOOK, stock, asOf));
    }

    private static Sale sale(String order, int copies, long lsn) {
        return new Sale(order, null, lsn, List.of(new Line(BOOK, copies)), Sale.STANDS);
    }

    private static Sale cancelledSale(String order, int copies, long lsn, long cancelledBy) {
        return new Sale(order, null, lsn, List.of(new Line(BOOK, copies)), cancelledBy);
    }

    private List<Invariant> broken(Sale... sales) {
        return brokenWith(replica(true, "hash", sales));
    }

    private List<Invariant> brokenWith(Replica... replicas) {
        return broken(List.of(replicas), List.of());
    }

    /** Judges logs beside the sale of order a. */
    private List<Invariant> brokenWith(Map<String, OrderLog.Entry> logged) {
        return broken(List.of(replica(true, "hash", sale("a", 2, 5))), List.of(new OrderLog("order-1", logged)));
    }

    private List<Invariant> broken(List<Replica> replicas, List<OrderLog> logs) {
        return broken(history, replicas, logs);
    }

    private static List<Invariant> broken(History history, Sale... sales) {
        return broken(history, List.of(replica(true, "hash", sales)), List.of());
    }

    private static List<Invariant> broken(History history, List<Replica> replicas, List<OrderLog> logs) {
        return Judge.judge(history, replicas, logs, List.of()).stream()
                .map(Violation::invariant)
                .toList();
    }

    private static Replica stocked(int copies) {
        return new Replica("one", true, 9, "hash", Map.of(BOOK, copies), List.of());
    }

    /** Returns a replica whose stock matches its sales. */
    private static Replica replica(boolean isReadable, String hash, Sale... sales) {
        int sold = List.of(sales).stream()
                .filter(sale -> !sale.isCancelled())
                .mapToInt(sale -> sale.lines().get(0).copies())
                .sum();
        return new Replica("one", isReadable, 9, hash, Map.of(BOOK, OPENING_STOCK - sold), List.of(sales));
    }
}
