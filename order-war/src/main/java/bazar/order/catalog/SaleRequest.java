package bazar.order.catalog;

import java.util.List;

/** What the catalog is asked to sell: all of it or nothing. */
public record SaleRequest(List<Line> lines) {
    public static SaleRequest ofOne(long bookId) {
        return new SaleRequest(List.of(new Line(bookId, 1)));
    }

    public record Line(long bookId, int quantity) {}
}
