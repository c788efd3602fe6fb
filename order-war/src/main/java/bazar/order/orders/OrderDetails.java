package bazar.order.orders;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

/** An order as its buyer sees it. */
public record OrderDetails(String orderId, Instant time, List<Line> lines) {
    public record Line(long bookId, String title, int quantity, BigDecimal price) {}

    static OrderDetails of(Order order) {
        return new OrderDetails(
                order.id(),
                order.soldAt(),
                order.lines().stream().map(OrderDetails::line).toList());
    }

    private static Line line(OrderLine line) {
        return new Line(line.bookId(), line.title(), line.quantity(), line.price());
    }
}
