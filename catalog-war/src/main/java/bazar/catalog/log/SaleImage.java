package bazar.catalog.log;

import bazar.shared.json.OptionalMember;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

/**
 * A sale as a log entry records it, with the titles and prices of the time of sale.
 *
 * @param cartId id of the cart that was sold; null if the sale had none
 */
public record SaleImage(
        String orderId, Instant soldAt, @OptionalMember String cartId, List<Line> lines) {
    /**
     * @param quantity copies, at least 1
     * @param price of one copy
     */
    public record Line(long bookId, String title, int quantity, BigDecimal price) {}
}
