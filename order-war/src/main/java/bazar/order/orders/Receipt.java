package bazar.order.orders;

import bazar.order.catalog.Sale;
import jakarta.json.bind.annotation.JsonbPropertyOrder;
import java.math.BigDecimal;

/** The response to the purchase of one book, the same for each repetition. */
@JsonbPropertyOrder({"orderId", "bookId", "title", "price", "message"})
public record Receipt(String orderId, long bookId, String title, BigDecimal price, String message) {
    static Receipt of(Sale sale) {
        Sale.Line line = sale.lines().get(0);
        return new Receipt(sale.orderId(), line.bookId(), line.title(), line.price(), "bought book " + line.title());
    }
}
