package bazar.catalog.sales;

import bazar.catalog.log.SaleImage;
import bazar.catalog.log.StoredCancellation;
import bazar.catalog.log.StoredSale;
import java.time.Instant;
import java.util.List;

/**
 * The sales and cancellations of a range of the log, in its order. An entry is in the page as a whole or not at all.
 *
 * @param upTo the last entry of the range, after which the next page continues
 */
public record SalesPage(List<SaleEntry> sales, List<CancellationEntry> cancellations, long upTo) {
    static SalesPage of(List<StoredSale> sales, List<StoredCancellation> cancellations, long upTo) {
        return new SalesPage(
                sales.stream().map(SaleEntry::of).toList(),
                cancellations.stream().map(CancellationEntry::of).toList(),
                upTo);
    }

    /**
     * @param lsn of the log entry that recorded it
     * @param cartId id of the cart that was sold; null if the sale had none
     */
    public record SaleEntry(long lsn, String orderId, Instant soldAt, String cartId, List<SaleImage.Line> lines) {
        static SaleEntry of(StoredSale stored) {
            SaleImage sale = stored.sale();
            return new SaleEntry(stored.lsn(), sale.orderId(), sale.soldAt(), sale.cartId(), sale.lines());
        }
    }

    /** @param lsn of the log entry that recorded it */
    public record CancellationEntry(long lsn, String orderId, Instant cancelledAt) {
        static CancellationEntry of(StoredCancellation stored) {
            return new CancellationEntry(
                    stored.lsn(),
                    stored.cancellation().orderId(),
                    stored.cancellation().cancelledAt());
        }
    }
}
