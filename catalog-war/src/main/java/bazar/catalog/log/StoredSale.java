package bazar.catalog.log;

import java.util.ArrayList;
import java.util.List;

/**
 * A sale with its place in the log, which following pages of sales go by.
 *
 * @param lsn of the entry that recorded it
 */
public record StoredSale(long lsn, SaleImage sale) {
    /** A cart stands at the end, where sales from before there were carts have nothing. */
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
