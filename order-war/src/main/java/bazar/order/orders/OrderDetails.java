package bazar.order.orders;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/**
 * An order as its buyer sees it.
 *
 * @param cancelledAt null if it was not cancelled
 */
public record OrderDetails(String orderId, Instant time, Instant cancelledAt, List<Line> lines) {
    public record Line(long bookId, String title, int quantity, BigDecimal price) {}

    public static OrderDetails of(Order order) {
        return new OrderDetails(
                order.id(),
                order.soldAt(),
                order.cancelledAt(),
                order.lines().stream().map(OrderDetails::line).toList());
    }

    /** The same order with the lines of both. */
    static OrderDetails joined(OrderDetails some, OrderDetails more) {
        List<Line> lines =
                Stream.concat(some.lines.stream(), more.lines.stream()).toList();
        return new OrderDetails(some.orderId, some.time, some.cancelledAt, lines);
    }

    private static Line line(OrderLine line) {
        return new Line(line.bookId(), line.title(), line.quantity(), line.price());
    }
}
