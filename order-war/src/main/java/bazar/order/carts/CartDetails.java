package bazar.order.carts;

import bazar.order.carts.state.Cart;
import bazar.order.carts.state.Item;
import bazar.order.catalog.Book;
import bazar.order.catalog.Sale;
import bazar.order.orders.Order;
import jakarta.json.bind.annotation.JsonbPropertyOrder;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * A cart as its buyer sees it.
 *
 * @param version the changes that the cart contains; a checkout that names it does not buy an older state
 * @param remembered true if titles and prices date from when the books were added; null if they are current
 * @param orderId the order that bought the cart; null if none did
 */
@JsonbPropertyOrder({"id", "lines", "version", "remembered", "orderId"})
public record CartDetails(String id, List<Line> lines, String version, Boolean remembered, String orderId) {
    /**
     * @param price the price of one copy
     * @param available the stock, 0 if the book no longer exists; null if unknown
     * @param priceWhenAdded the price when the book was added, if it differs from the current one; otherwise null
     */
    @JsonbPropertyOrder({"bookId", "title", "price", "quantity", "available", "priceWhenAdded"})
    public record Line(
            long bookId, String title, BigDecimal price, int quantity, Integer available, BigDecimal priceWhenAdded) {
        private static Line of(Item item, Book now) {
            if (now == null) {
                return new Line(item.bookId(), item.title(), item.price(), item.quantity(), 0, null);
            }
            boolean isPriceSame = now.price().compareTo(item.price()) == 0;
            return new Line(
                    item.bookId(),
                    now.title(),
                    now.price(),
                    item.quantity(),
                    now.stock(),
                    isPriceSame ? null : item.price());
        }

        private static Line sold(Sale.Line line) {
            return new Line(line.bookId(), line.title(), line.price(), line.quantity(), null, null);
        }

        private static Line remembered(Item item) {
            return new Line(item.bookId(), item.title(), item.price(), item.quantity(), null, null);
        }
    }

    /** @param books the existing books, by id */
    static CartDetails current(Cart cart, Map<Long, Book> books) {
        return of(cart, item -> Line.of(item, books.get(item.bookId())), null);
    }

    /** Describes the cart without the catalog. */
    static CartDetails remembered(Cart cart) {
        return of(cart, Line::remembered, true);
    }

    /** Describes the cart as it was sold, regardless of later changes to the cart and its books. */
    static CartDetails bought(Cart cart, Order order) {
        List<Line> lines = order.lines().stream().map(Line::sold).toList();
        return new CartDetails(cart.id(), lines, cart.version().toString(), true, cart.orderId());
    }

    private static CartDetails of(Cart cart, Function<Item, Line> line, Boolean remembered) {
        return new CartDetails(
                cart.id(),
                cart.lines().stream().map(line).toList(),
                cart.version().toString(),
                remembered,
                cart.orderId());
    }
}
