package bazar.order.orders;

import bazar.order.catalog.Sale;
import jakarta.json.bind.annotation.JsonbPropertyOrder;
import java.time.Instant;
import java.util.List;

/**
 * An order as its buyer sees it.
 *
 * @param cancelledAt null unless the order was cancelled
 */
@JsonbPropertyOrder({"orderId", "time", "cancelledAt", "lines"})
public record OrderDetails(String orderId, Instant time, Instant cancelledAt, List<Sale.Line> lines) {
    public static OrderDetails of(Order order) {
        return new OrderDetails(order.id(), order.soldAt(), order.cancelledAt(), order.lines());
    }
}
