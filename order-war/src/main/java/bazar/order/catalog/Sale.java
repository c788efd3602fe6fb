package bazar.order.catalog;

import jakarta.json.bind.annotation.JsonbPropertyOrder;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

/**
 * A sale as the catalog recorded it, together with the change of stock.
 *
 * @param soldAt when the catalog decided it, to the millisecond
 * @param cartId the cart that was sold; null if there was none
 * @param cancelledAt null unless the sale was cancelled
 */
public record Sale(String orderId, Instant soldAt, String cartId, Instant cancelledAt, List<Line> lines) {
    /** @param price the price of one copy, with two decimals */
    @JsonbPropertyOrder({"bookId", "title", "quantity", "price"})
    public record Line(long bookId, String title, int quantity, BigDecimal price) {}
}
