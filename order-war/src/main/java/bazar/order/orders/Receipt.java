package bazar.order.orders;

import bazar.order.catalog.Sale;
import jakarta.json.bind.annotation.JsonbPropertyOrder;
import java.math.BigDecimal;

/** What the buyer of one book is told: the same again whenever the purchase is repeated. */
@JsonbPropertyOrder({"orderId", "bookId", "title", "price", "message"})
public record Receipt(String orderId, long bookId, String title, BigDecimal price, String message) {
    static Receipt of(Sale sale) {
        Sale.Line line = sale.lines().get(0);
        return new Receipt(sale.orderId(), line.bookId(), line.title(), line.price(), "bought book " + line.title());
    }
}
