package bazar.order.carts.storage;

import bazar.order.carts.state.Cart;
import java.util.List;
import java.util.Objects;

/**
 * What one server tells another: its carts as it stored them under numbers above {@code after}, up to {@code upTo}. States that it
 * has from that other are left out.
 *
 * @param incarnation whose numbers they are
 */
public record CartChanges(String incarnation, long after, long upTo, List<Cart> carts) {
    public CartChanges {
        Objects.requireNonNull(incarnation, "incarnation");
        carts = List.copyOf(carts);
    }
}
