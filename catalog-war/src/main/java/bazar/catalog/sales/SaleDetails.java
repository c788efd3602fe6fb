package bazar.catalog.sales;

import bazar.catalog.log.CancellationImage;
import bazar.catalog.log.SaleImage;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A sale, and whether it was cancelled.
 *
 * @param cartId id of the cart that was sold; null if the sale had none
 * @param cancelledAt null unless it was cancelled
 */
public record SaleDetails(
        String orderId, Instant soldAt, String cartId, List<SaleImage.Line> lines, Instant cancelledAt) {
    static SaleDetails of(SaleImage sale, Optional<CancellationImage> cancellation) {
        return new SaleDetails(
                sale.orderId(),
                sale.soldAt(),
                sale.cartId(),
                sale.lines(),
                cancellation.map(CancellationImage::cancelledAt).orElse(null));
    }
}
