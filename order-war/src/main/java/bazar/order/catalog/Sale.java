package bazar.order.catalog;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

/**
 * A sale as the catalog recorded it, together with the change of stock.
 *
 * @param soldAt when the catalog decided it, to the millisecond
 */
public record Sale(String orderId, Instant soldAt, List<Line> lines) {
    /** @param price of one copy, with two decimals */
    public record Line(long bookId, String title, int quantity, BigDecimal price) {}
}
