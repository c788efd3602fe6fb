package bazar.catalog.sales;

import bazar.catalog.log.SaleImage;
import bazar.catalog.log.StoredCancellation;
import bazar.catalog.log.StoredSale;
import java.time.Instant;
import java.util.List;

/**
 * What was sold and cancelled in a stretch of the log, in its order: of each entry all or nothing.
 *
 * @param upTo the last entry of the stretch, from where the next page goes on
 */
public record SalesPage(List<SaleEntry> sales, List<CancellationEntry> cancellations, long upTo) {
    static SalesPage of(List<StoredSale> sales, List<StoredCancellation> cancellations, long upTo) {
        return new SalesPage(
                sales.stream().map(SaleEntry::of).toList(),
                cancellations.stream().map(CancellationEntry::of).toList(),
                upTo);
    }

    /**
     * @param lsn of the log entry that made it
     * @param cartId the cart it was of; null if it was of none
     */
    public record SaleEntry(long lsn, String orderId, Instant soldAt, String cartId, List<SaleImage.Line> lines) {
        static SaleEntry of(StoredSale stored) {
            SaleImage sale = stored.sale();
            return new SaleEntry(stored.lsn(), sale.orderId(), sale.soldAt(), sale.cartId(), sale.lines());
        }
    }

    /** @param lsn of the log entry that made it */
    public record CancellationEntry(long lsn, String orderId, Instant cancelledAt) {
        static CancellationEntry of(StoredCancellation stored) {
            return new CancellationEntry(
                    stored.lsn(),
                    stored.cancellation().orderId(),
                    stored.cancellation().cancelledAt());
        }
    }
}
