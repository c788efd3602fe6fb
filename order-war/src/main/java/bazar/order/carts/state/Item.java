package bazar.order.carts.state;

import java.math.BigDecimal;
import java.util.Comparator;

/**
 * Some copies of a book, as one change put them into a cart.
 *
 * @param dot that change
 * @param title as it was then; likewise the price of one copy
 */
public record Item(Dot dot, long bookId, String title, BigDecimal price, int quantity) {
    /** Of two that were put in without knowing of each other, the larger counts. */
    static final Comparator<Item> BY_WEIGHT =
            Comparator.comparingInt(Item::quantity).thenComparing(Item::dot);

    static final Comparator<Item> BY_PLACE =
            Comparator.comparingLong(Item::bookId).thenComparing(Item::dot);
}
