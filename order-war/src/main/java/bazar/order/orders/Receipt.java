package bazar.order.orders;

import bazar.order.catalog.Sale;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What the buyer of one book is told: the same again whenever the purchase is repeated. */
@Schema(example = """
                {"orderId":"hz4bpmimd7gyzebhcng4mjkzka","bookId":2,"title":"RPCs for Noobs","price":50.00,
                 "message":"bought book RPCs for Noobs"}""")
public record Receipt(String orderId, long bookId, String title, BigDecimal price, String message) {
    static Receipt of(Sale sale) {
        Sale.Line line = sale.lines().get(0);
        return new Receipt(sale.orderId(), line.bookId(), line.title(), line.price(), "bought book " + line.title());
    }
}
