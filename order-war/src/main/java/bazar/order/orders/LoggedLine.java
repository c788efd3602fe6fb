package bazar.order.orders;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

/** A line together with the order it is of, as a query finds it. */
public record LoggedLine(
        String orderId,
        Instant soldAt,
        Instant cancelledAt,
        long bookId,
        String title,
        int quantity,
        BigDecimal price) {
    OrderDetails order() {
        return new OrderDetails(
                orderId, soldAt, cancelledAt, List.of(new OrderDetails.Line(bookId, title, quantity, price)));
    }
}
