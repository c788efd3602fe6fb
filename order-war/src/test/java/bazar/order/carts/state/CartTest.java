package bazar.order.carts.state;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class CartTest {
    private static final String HERE = "aaaaaaaaaaaaaaaa";
    private static final String THERE = "bbbbbbbbbbbbbbbb";
    private static final String ORDER = "qp4wprb4s6wqgkrabnmsjh6qoy";
    private static final Instant NOW = Instant.parse("2026-11-20T05:00:00.123Z");
    private static final Cart EMPTY = Cart.create(CartId.random(), here(1), NOW);

    @Test
    void itemsAddedOnBothSidesAreKept() {
        Cart merged = put(EMPTY, here(2), 1, 1).merge(put(EMPTY, there(1), 2, 1));

        assertThat(merged.lines()).extracting(Item::bookId).containsExactly(1L, 2L);
    }

    @Test
    void aRemovalWinsOverWhatItSaw() {
        Cart both = put(EMPTY, here(2), 1, 1);
        Cart removed = both.remove(1, there(1), NOW);

        assertThat(both.merge(removed).lines()).isEmpty();
        assertThat(removed.merge(both).lines()).isEmpty();
    }

    @Test
    void aRemovalLosesToWhatItDidNotSee() {
        Cart both = put(EMPTY, here(2), 1, 1);
        Cart removed = both.remove(1, there(1), NOW);
        Cart putAgain = put(both, here(3), 1, 4);

        assertThat(quantities(putAgain.merge(removed))).containsExactly(4);
    }

    @Test
    void whatWasRemovedMayBePutInAgain() {
        Cart removed = put(EMPTY, here(2), 1, 1).remove(1, there(1), NOW);
        Cart putAgain = put(removed, there(2), 1, 2);

        assertThat(quantities(putAgain.merge(removed))).containsExactly(2);
        assertThat(quantities(removed.merge(putAgain))).containsExactly(2);
    }

    @Test
    void ofConcurrentQuantitiesTheLargerCounts() {
        Cart merged = put(EMPTY, here(2), 1, 3).merge(put(EMPTY, there(1), 1, 5));

        assertThat(quantities(merged)).containsExactly(5);
    }

    @Test
    void aQuantityChosenWithBothInSightReplacesBoth() {
        Cart merged = put(EMPTY, here(2), 1, 3).merge(put(EMPTY, there(1), 1, 5));
        Cart less = put(merged, here(3), 1, 1);

        assertThat(quantities(less.merge(merged))).containsExactly(1);
    }

    @Test
    void theSmallerQuantityOfOneServerReplacesItsLarger() {
        Cart five = put(EMPTY, here(2), 1, 5);
        Cart two = put(five, here(3), 1, 2);

        assertThat(quantities(five.merge(two))).containsExactly(2);
    }

    @Test
    void aDeletionWinsOverEverythingAndLeavesNothing() {
        Cart deleted = put(EMPTY, here(2), 1, 1).delete(here(3), NOW);
        Cart merged = deleted.merge(put(EMPTY, there(1), 2, 1));

        assertThat(merged.deleted()).isTrue();
        assertThat(merged.items()).isEmpty();
    }

    @Test
    void aCartThatWasBoughtStaysBought() {
        Cart bought = put(EMPTY, here(2), 1, 1).close(ORDER, here(3), NOW);

        assertThat(put(EMPTY, there(1), 2, 1).merge(bought).orderId()).isEqualTo(ORDER);
        assertThat(bought.merge(EMPTY.delete(there(1), NOW)).orderId()).isEqualTo(ORDER);
    }

    @Test
    void everyChangeIsSeenInTheVersion() {
        Cart put = put(EMPTY, here(2), 1, 1);
        Cart removed = put.remove(1, here(3), NOW);
        Cart closed = removed.close(ORDER, here(4), NOW);

        assertThat(List.of(EMPTY, put, removed, closed, closed.delete(here(5), NOW)))
                .extracting(Cart::version)
                .doesNotHaveDuplicates();
    }

    @Test
    void theLatestChangeIsTheOneThatCounts() {
        Instant later = NOW.plusSeconds(1);
        Cart changed = EMPTY.remove(1, there(1), later);

        assertThat(changed.merge(EMPTY).changedAt()).isEqualTo(later);
        assertThat(EMPTY.merge(changed).changedAt()).isEqualTo(later);
        assertThat(changed.remove(1, there(2), NOW).changedAt()).isEqualTo(later);
    }

    private static Cart put(Cart cart, Dot dot, long bookId, int quantity) {
        return cart.put(new Item(dot, bookId, "RPCs for Noobs", new BigDecimal("50.00"), quantity), NOW);
    }

    private static List<Integer> quantities(Cart cart) {
        return cart.lines().stream().map(Item::quantity).toList();
    }

    private static Dot here(long number) {
        return new Dot(HERE, number);
    }

    private static Dot there(long number) {
        return new Dot(THERE, number);
    }
}
