package bazar.order.catalog;

import jakarta.json.bind.annotation.JsonbPropertyOrder;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

/**
 * A sale as the catalog recorded it, together with the change of stock.
 *
 * @param soldAt when the catalog decided it, to the millisecond
 * @param cartId the cart it was of; null if it was of none
 * @param cancelledAt when it was cancelled; null if it was not
 */
public record Sale(String orderId, Instant soldAt, String cartId, Instant cancelledAt, List<Line> lines) {
    /** @param price of one copy, with two decimals */
    @JsonbPropertyOrder({"bookId", "title", "quantity", "price"})
    public record Line(long bookId, String title, int quantity, BigDecimal price) {}
}
