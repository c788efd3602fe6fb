package bazar.order.catalog;

import java.util.List;

/**
 * A request to sell all of the lines or none.
 *
 * @param cartId the cart of these lines, which can be sold only once; null if there is none
 */
public record SaleRequest(List<Line> lines, String cartId) {
    public static SaleRequest ofOne(long bookId) {
        return new SaleRequest(List.of(new Line(bookId, 1)), null);
    }

    public record Line(long bookId, int quantity) {}
}
