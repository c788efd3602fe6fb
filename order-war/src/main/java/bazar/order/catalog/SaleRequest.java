package bazar.order.catalog;

import java.util.List;

/**
 * What the catalog is asked to sell: all of it or nothing.
 *
 * @param cartId the cart that these are the lines of, which is sold once; null if there is none
 */
public record SaleRequest(List<Line> lines, String cartId) {
    public static SaleRequest ofOne(long bookId) {
        return new SaleRequest(List.of(new Line(bookId, 1)), null);
    }

    public record Line(long bookId, int quantity) {}
}
