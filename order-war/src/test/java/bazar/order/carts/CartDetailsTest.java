package bazar.order.carts;

import static org.assertj.core.api.Assertions.assertThat;

import bazar.order.carts.state.Cart;
import bazar.order.carts.state.CartId;
import bazar.order.carts.state.Dot;
import bazar.order.carts.state.Item;
import bazar.order.catalog.Book;
import bazar.order.catalog.Sale;
import bazar.order.orders.Order;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CartDetailsTest {
    private static final Instant NOW = Instant.parse("2026-11-20T05:00:00Z");
    private static final BigDecimal FIFTY = new BigDecimal("50.00");

    private final Cart cart =
            Cart.create(CartId.random(), dot(1), NOW).put(new Item(dot(2), 2, "RPCs for Noobs", FIFTY, 3), NOW);

    @Test
    void showsWhatTheCatalogSaysNow() {
        BigDecimal forty = new BigDecimal("40.00");

        CartDetails details = CartDetails.current(cart, Map.of(2L, new Book(2, "RPCs for All", "systems", forty, 7)));

        assertThat(details).returns("aaaaaaaaaaaaaaaa:2", CartDetails::version).returns(null, CartDetails::remembered);
        assertThat(details.lines()).containsExactly(new CartDetails.Line(2, "RPCs for All", forty, 3, 7, FIFTY));
    }

    @Test
    void aPriceThatIsTheSameIsNotShownTwice() {
        BigDecimal sameWithOtherScale = new BigDecimal("50");

        assertThat(CartDetails.current(cart, Map.of(2L, new Book(2, "A", "systems", sameWithOtherScale, 7)))
                        .lines())
                .singleElement()
                .returns(null, CartDetails.Line::priceWhenAdded);
    }

    @Test
    void ofABookThatIsGoneNoneIsAvailable() {
        assertThat(CartDetails.current(cart, Map.of()).lines())
                .containsExactly(new CartDetails.Line(2, "RPCs for Noobs", FIFTY, 3, 0, null));
    }

    @Test
    void withoutTheCatalogItShowsWhatIsRememberedAndSaysSo() {
        CartDetails details = CartDetails.remembered(cart);

        assertThat(details.remembered()).isTrue();
        assertThat(details.lines()).containsExactly(new CartDetails.Line(2, "RPCs for Noobs", FIFTY, 3, null, null));
    }

    @Test
    void aBoughtCartShowsWhatWasSoldWhateverElseIsInIt() {
        Sale.Line sold = new Sale.Line(7, "RPCs for All", 1, new BigDecimal("40.00"));
        Order order = Order.of(new Sale("qp4wprb4s6wqgkrabnmsjh6qoy", NOW, cart.id(), null, List.of(sold)));

        assertThat(CartDetails.bought(cart, order).lines())
                .containsExactly(new CartDetails.Line(7, "RPCs for All", new BigDecimal("40.00"), 1, null, null));
    }

    private static Dot dot(long number) {
        return new Dot("aaaaaaaaaaaaaaaa", number);
    }
}
