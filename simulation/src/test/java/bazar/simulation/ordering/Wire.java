package bazar.simulation.ordering;

import bazar.catalog.log.CancellationImage;
import bazar.catalog.log.SaleImage;
import bazar.catalog.log.StoredCancellation;
import bazar.catalog.sales.core.OrderedLine;
import bazar.order.catalog.Cancellation;
import bazar.order.catalog.Reply;
import bazar.order.catalog.Sale;
import bazar.order.catalog.SaleRequest;
import bazar.order.catalog.SalesFeed;
import bazar.order.catalog.SalesPage;
import bazar.shared.log.AsOf;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Converts between the messages of catalogs and of order servers. */
public final class Wire {
    private Wire() {}

    static bazar.catalog.sales.core.SaleRequest request(SaleRequest request) {
        List<OrderedLine> lines = request.lines().stream()
                .map(line -> new OrderedLine(line.bookId(), line.quantity()))
                .toList();
        return new bazar.catalog.sales.core.SaleRequest(lines, request.cartId());
    }

    /** @param cancelledAt null unless the sale was cancelled */
    static Sale sale(SaleImage sale, Instant cancelledAt) {
        List<Sale.Line> lines = sale.lines().stream()
                .map(line -> new Sale.Line(line.bookId(), line.title(), line.quantity(), line.price()))
                .toList();
        return new Sale(sale.orderId(), sale.soldAt(), sale.cartId(), cancelledAt, lines);
    }

    static Cancellation cancellation(CancellationImage cancellation) {
        return new Cancellation(cancellation.orderId(), cancellation.cancelledAt());
    }

    public static Reply<Sale> reply(SaleImage sale, Optional<CancellationImage> cancellation, AsOf asOf) {
        Instant cancelledAt = cancellation.map(CancellationImage::cancelledAt).orElse(null);
        return new Reply<>(sale(sale, cancelledAt), asOf.toString(), null);
    }

    /** Omits the cancellations from the sales: they are entries of their own in the log. */
    public static SalesFeed feed(String store, AsOf asOf, SoldPage page) {
        return new SalesFeed(
                store,
                asOf,
                new SalesPage(
                        page.sales().stream()
                                .map(stored -> sale(stored.sale(), null))
                                .toList(),
                        page.cancellations().stream()
                                .map(StoredCancellation::cancellation)
                                .map(Wire::cancellation)
                                .toList(),
                        page.upTo()));
    }
}
