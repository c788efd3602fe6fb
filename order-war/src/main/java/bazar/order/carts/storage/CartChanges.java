package bazar.order.carts.storage;

import bazar.order.carts.state.Cart;
import java.util.List;
import java.util.Objects;

/**
 * A page of replication: the carts that a server stored under numbers above {@code after}, up to {@code upTo}. States
 * that came from the receiver are left out.
 *
 * @param incarnation the incarnation that the numbers belong to
 */
public record CartChanges(String incarnation, long after, long upTo, List<Cart> carts) {
    public CartChanges {
        Objects.requireNonNull(incarnation, "incarnation");
        carts = List.copyOf(carts);
    }
}
