package bazar.order.orders;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An order as its buyer sees it. */
@Schema(example = """
                {"orderId":"hz4bpmimd7gyzebhcng4mjkzka","time":"2026-11-20T05:00:00.123Z",
                 "lines":[{"bookId":2,"title":"RPCs for Noobs","quantity":1,"price":50.00}]}""")
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
