package bazar.catalog.log;

import java.util.ArrayList;
import java.util.List;

/**
 * A sale, and its place in the log, by which the sales feed is paged.
 *
 * @param lsn of the entry that recorded it
 */
public record StoredSale(long lsn, SaleImage sale) {
    /** The cart id comes last, so that sales recorded before there were carts keep their hash. */
    public MultisetHash.Row row() {
        List<Object> fields = new ArrayList<>(List.of("sale", lsn, sale.orderId(), sale.soldAt()));
        for (SaleImage.Line line : sale.lines()) {
            fields.addAll(List.of(line.bookId(), line.title(), line.quantity(), line.price()));
        }
        if (sale.cartId() != null) {
            fields.add(sale.cartId());
        }
        return MultisetHash.Row.of(fields.toArray());
    }
}
