package bazar.simulation.history;

import static org.assertj.core.api.Assertions.assertThat;

import bazar.simulation.history.HeldCarts.Cart;
import bazar.simulation.history.Observation.CartDenied;
import bazar.simulation.history.Observation.CheckoutBegan;
import bazar.simulation.history.Observation.DayBegan;
import bazar.simulation.history.Observation.DeleteBegan;
import bazar.simulation.history.Observation.DeleteEnded;
import bazar.simulation.history.Observation.OrderSold;
import bazar.simulation.history.Observation.PutBegan;
import bazar.simulation.history.Observation.PutEnded;
import bazar.simulation.history.Observation.RemoveBegan;
import bazar.simulation.history.Observation.RemoveEnded;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class CartsTest {
    private static final String CART = "cart";
    private static final long BOOK = 1;
    private static final Cart EMPTY = new Cart(Map.of(), false, null, false);
    private static final Cart FILLED = new Cart(Map.of(BOOK, 2), false, null, false);
    private static final Cart DELETED = new Cart(Map.of(), true, null, false);

    private final History observations = new History(Map.of(), Map.of(), true, 1);

    @Test
    void what_was_put_in_is_in_it() {
        put(1);

        assertThat(broken(FILLED)).isEmpty();
        assertThat(broken(EMPTY)).containsExactly(Invariant.ADDED);
    }

    @Test
    void what_nobody_put_in_is_not_in_it() {
        assertThat(broken(FILLED)).containsExactly(Invariant.ADDED);
    }

    @Test
    void what_was_refused_may_be_in_it_or_not() {
        observations.add(new PutBegan(CART, BOOK, 2));
        observations.add(new PutEnded(CART, BOOK, 2, 1, false));

        assertThat(broken(FILLED)).isEmpty();
        assertThat(broken(EMPTY)).isEmpty();
    }

    @Test
    void what_was_removed_by_who_saw_it_is_gone() {
        put(1);
        observations.add(new RemoveBegan(CART, BOOK));
        assertThat(broken(FILLED)).isEmpty();
        assertThat(broken(EMPTY)).isEmpty();

        observations.add(new RemoveEnded(CART, BOOK, true));
        assertThat(broken(EMPTY)).isEmpty();
        assertThat(broken(FILLED)).containsExactly(Invariant.REMOVED);
    }

    @Test
    void what_was_sent_twice_may_have_come_after_the_removal() {
        put(2);
        observations.add(new RemoveBegan(CART, BOOK));
        observations.add(new RemoveEnded(CART, BOOK, true));

        assertThat(broken(FILLED)).isEmpty();
    }

    @Test
    void what_is_put_in_after_a_removal_is_in_it() {
        observations.add(new RemoveBegan(CART, BOOK));
        observations.add(new RemoveEnded(CART, BOOK, true));
        put(1);

        assertThat(broken(EMPTY)).containsExactly(Invariant.ADDED);
    }

    @Test
    void a_deleted_cart_stays_so() {
        put(1);
        observations.add(new DeleteBegan(CART));
        observations.add(new DeleteEnded(CART, true));

        assertThat(broken(DELETED)).isEmpty();
        assertThat(broken(FILLED)).containsExactly(Invariant.ENDED);
    }

    @Test
    void a_bought_cart_says_by_which_order() {
        buy("a", BOOK);

        assertThat(broken(new Cart(Map.of(), false, "a", false))).isEmpty();
        assertThat(broken(EMPTY)).containsExactly(Invariant.ENDED);
        assertThat(broken(new Cart(Map.of(), false, "b", false))).containsExactly(Invariant.ENDED);
    }

    @Test
    void a_cart_is_bought_once() {
        buy("a", BOOK);
        buy("a", BOOK);
        assertThat(broken(new Cart(Map.of(), false, "a", false))).isEmpty();

        buy("b", BOOK);
        assertThat(broken(new Cart(Map.of(), false, "a", false))).contains(Invariant.BOUGHT_ONCE);
    }

    @Test
    void what_the_buyer_saw_is_bought_unless_it_was_removed() {
        buy("a", BOOK + 1);
        assertThat(broken(new Cart(Map.of(), false, "a", false))).containsExactly(Invariant.SEEN);

        observations.add(new RemoveBegan(CART, BOOK));
        assertThat(broken(new Cart(Map.of(), false, "a", false))).isEmpty();
    }

    @Test
    void a_cart_that_was_made_is_found() {
        observations.add(new CartDenied(CART));

        assertThat(broken(EMPTY)).containsExactly(Invariant.FOUND);
    }

    @Test
    void all_order_servers_have_the_same() {
        put(1);

        assertThat(broken(List.of(held("order-1", FILLED), held("order-2", FILLED))))
                .isEmpty();
        assertThat(broken(List.of(held("order-1", FILLED), new HeldCarts("order-2", Map.of()))))
                .containsExactly(Invariant.MERGED);
    }

    @Test
    void one_may_have_forgotten_what_has_expired() {
        put(1);
        Cart expired = new Cart(Map.of(BOOK, 2), false, null, true);

        assertThat(broken(List.of(held("order-1", expired), new HeldCarts("order-2", Map.of()))))
                .isEmpty();
        assertThat(broken(List.of(held("order-1", expired), held("order-2", EMPTY))))
                .contains(Invariant.MERGED);
    }

    @Test
    void a_cart_that_nobody_changes_is_not_there_for_ever() {
        put(1);
        observations.add(new DayBegan(2));
        assertThat(broken(FILLED)).isEmpty();

        observations.add(new DayBegan(3));
        assertThat(broken(FILLED)).containsExactly(Invariant.EXPIRED);
    }

    @Test
    void a_cart_that_has_expired_is_not_found() {
        put(1);
        observations.add(new DayBegan(1));
        observations.add(new CartDenied(CART));

        assertThat(broken(FILLED)).isEmpty();
    }

    private void put(int attempts) {
        observations.add(new PutBegan(CART, BOOK, 2));
        observations.add(new PutEnded(CART, BOOK, 2, attempts, true));
    }

    /** Buys a cart in which the buyer has seen {@code BOOK}; the sale contains {@code bought}. */
    private void buy(String order, long bought) {
        observations.add(new CheckoutBegan(order, CART, Map.of(BOOK, 2)));
        observations.add(new OrderSold(order, order, List.of(new Line(bought, 2)), OptionalLong.empty()));
    }

    private static HeldCarts held(String server, Cart cart) {
        return new HeldCarts(server, Map.of(CART, cart));
    }

    private List<Invariant> broken(Cart cart) {
        return broken(List.of(held("order-1", cart)));
    }

    private List<Invariant> broken(List<HeldCarts> held) {
        List<Violation> violations = new ArrayList<>();
        new Carts(observations, held, violations).judge();
        return violations.stream().map(Violation::invariant).toList();
    }
}
