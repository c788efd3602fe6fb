package bazar.prove.crashes.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** One book with a supply of 15 copies and three orders, and ledgers that disagree. */
class AuditTest {
    private static final Map<Long, Long> SUPPLY = Map.of(1L, 15L);
    private static final Stock LEFT = stock("catalog-1", 12);
    private static final Ledger TOLD = ledger("the receipts", "a", "b", "c");

    @Test
    void books_that_agree_have_no_defects() {
        assertThat(audit(LEFT, "a b c", "a b c", "a b c")).isEmpty();
    }

    @Test
    void the_order_of_entries_does_not_matter() {
        assertThat(audit(LEFT, "c a b", "b c a", "a c b")).isEmpty();
    }

    @Test
    void a_sale_that_happened_twice_is_named() {
        assertThat(audit(stock("catalog-1", 11), "a b c d", "a b c d", "a b c d"))
                .containsExactly(
                        "the sales at catalog-1 have orders without a receipt: 1, as d",
                        "the orders at order-1 have orders without a receipt: 1, as d",
                        "the orders at order-2 have orders without a receipt: 1, as d");
    }

    @Test
    void an_order_server_that_lacks_orders_is_named() {
        assertThat(audit(LEFT, "a b c", "a b c", "b"))
                .containsExactly(
                        "the orders at order-2 lack orders that have a receipt: 2, as a",
                        "of book 1 3 copies are gone at catalog-1, and the orders at order-2 have sold 1");
    }

    @Test
    void an_acknowledged_order_that_nobody_knows_any_more_is_missed_everywhere() {
        assertThat(audit(stock("catalog-1", 13), "a b", "a b", "a b"))
                .hasSize(3)
                .allMatch(defect -> defect.endsWith("lack orders that have a receipt: 1, as c"));
    }

    @Test
    void an_order_without_a_sale_is_named() {
        assertThat(audit(LEFT, "a b", "a b c", "a b"))
                .contains("the orders at order-1 have orders without a sale: 1, as c");
    }

    @Test
    void an_order_that_is_logged_twice_is_named_and_counts_once() {
        assertThat(audit(LEFT, "a b c", "a b b c", "a b c"))
                .containsExactly("the orders at order-1 have orders more than once: 1, as b");
    }

    @Test
    void copies_that_are_gone_and_nobody_bought_are_named_at_each_catalog() {
        List<String> defects = new Audit(
                        SUPPLY,
                        TOLD,
                        List.of(LEFT, stock("catalog-2", 9)),
                        List.of(ledger("the sales at catalog-1", "a", "b", "c")),
                        List.of())
                .defects();

        assertThat(defects)
                .containsExactly("of book 1 6 copies are gone at catalog-2, and the sales at catalog-1 have sold 3");
    }

    @Test
    void a_stock_below_zero_is_named_though_all_sums_agree() {
        List<String> defects = new Audit(
                        Map.of(1L, 2L),
                        TOLD,
                        List.of(stock("catalog-1", -1)),
                        List.of(ledger("the sales at catalog-1", "a", "b", "c")),
                        List.of())
                .defects();

        assertThat(defects).containsExactly("of book 1 -1 copies are left at catalog-1");
    }

    @Test
    void a_sale_of_other_units_than_the_buyer_was_told_of_is_named() {
        Ledger sales =
                new Ledger("the sales at catalog-1", List.of(sold("a"), sold("b"), new Sold("c", Map.of(1L, 2L))));

        List<String> defects =
                new Audit(SUPPLY, TOLD, List.of(stock("catalog-1", 11)), List.of(sales), List.of()).defects();

        assertThat(defects)
                .containsExactly("the sales at catalog-1 have orders that differ from the receipts: 1, as c");
    }

    @Test
    void two_buyers_with_one_order_are_named() {
        List<String> defects =
                new Audit(SUPPLY, ledger("the receipts", "a", "b", "b"), List.of(), List.of(), List.of()).defects();

        assertThat(defects).containsExactly("two receipts name the one order b");
    }

    private static List<String> audit(Stock stock, String sales, String one, String other) {
        return new Audit(
                        SUPPLY,
                        TOLD,
                        List.of(stock),
                        List.of(ledger("the sales at catalog-1", sales.split(" "))),
                        List.of(
                                ledger("the orders at order-1", one.split(" ")),
                                ledger("the orders at order-2", other.split(" "))))
                .defects();
    }

    private static Ledger ledger(String name, String... orders) {
        return new Ledger(name, Stream.of(orders).map(AuditTest::sold).toList());
    }

    private static Sold sold(String order) {
        return new Sold(order, Map.of(1L, 1L));
    }

    private static Stock stock(String catalog, long copies) {
        return new Stock(catalog, Map.of(1L, copies));
    }
}
