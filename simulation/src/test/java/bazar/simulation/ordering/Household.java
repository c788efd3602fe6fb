package bazar.simulation.ordering;

import bazar.order.carts.state.CartId;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** A cart that several clients share. */
public final class Household {
    private static final int MOST_COPIES = 10;

    private final String name;
    private final Map<Long, Integer> copies = new HashMap<>();
    private CartId cart;
    private int orders;

    public Household(String name) {
        this.name = name;
    }

    Optional<CartId> cart() {
        return Optional.ofNullable(cart);
    }

    void begin(CartId with) {
        cart = with;
        copies.clear();
    }

    void leave(CartId ended) {
        if (ended.equals(cart)) {
            cart = null;
        }
    }

    /** Returns a number of copies that was not put before for this book; 0 if all have been used. */
    int copiesOf(long book) {
        int next = copies.merge(book, 1, Integer::sum);
        return next > MOST_COPIES ? 0 : next;
    }

    String nextOrder() {
        return name + "-" + ++orders;
    }
}
