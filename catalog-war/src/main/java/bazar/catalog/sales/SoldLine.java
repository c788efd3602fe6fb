package bazar.catalog.sales;

import bazar.catalog.log.SaleImage;
import bazar.catalog.log.StoredSale;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/** A line together with the sale it is of, as a query finds it. */
public record SoldLine(
        String orderId,
        long lsn,
        Instant soldAt,
        String cartId,
        long bookId,
        String title,
        int quantity,
        BigDecimal price) {
    StoredSale sale() {
        SaleImage.Line line = new SaleImage.Line(bookId, title, quantity, price);
        return new StoredSale(lsn, new SaleImage(orderId, soldAt, cartId, List.of(line)));
    }

    /** The same sale with the lines of both. */
    static StoredSale joined(StoredSale some, StoredSale more) {
        SaleImage sale = some.sale();
        List<SaleImage.Line> lines = Stream.concat(sale.lines().stream(), more.sale().lines().stream())
                .toList();
        return new StoredSale(some.lsn(), new SaleImage(sale.orderId(), sale.soldAt(), sale.cartId(), lines));
    }
}
