package bazar.order.carts.state;

import java.math.BigDecimal;
import java.util.Comparator;

/**
 * Copies of a book, as one change added them to a cart.
 *
 * @param dot the change
 * @param title the title at that time, as is the price of one copy
 */
public record Item(Dot dot, long bookId, String title, BigDecimal price, int quantity) {
    /** The larger of two concurrent quantities wins. */
    static final Comparator<Item> BY_WEIGHT =
            Comparator.comparingInt(Item::quantity).thenComparing(Item::dot);

    static final Comparator<Item> BY_PLACE =
            Comparator.comparingLong(Item::bookId).thenComparing(Item::dot);
}
