package bazar.simulation.ordering;

import bazar.catalog.sales.core.Cancel;
import bazar.catalog.sales.core.Sell;
import bazar.catalog.writer.core.WriteReceipt;
import bazar.order.catalog.Cancellation;
import bazar.order.catalog.Catalog;
import bazar.order.catalog.Reply;
import bazar.order.catalog.Sale;
import bazar.order.catalog.SaleRequest;
import bazar.order.catalog.SalesFeed;
import bazar.shared.log.AsOf;
import bazar.shared.problem.OutcomeUnknown;
import bazar.shared.problem.Unavailable;
import bazar.simulation.world.Host;
import java.util.Optional;
import java.util.function.Supplier;

/** The catalog as an order server reaches it over an unreliable network. */
public class RemoteCatalog extends Catalog {

    private final Host host;
    private final CatalogAccess catalogs;

    protected RemoteCatalog(Host host, CatalogAccess catalogs) {
        this.host = host;
        this.catalogs = catalogs;
    }

    @Override
    public Reply<Sale> sell(String orderId, SaleRequest request) {
        WriteReceipt<Sell.Result> writeReceipt =
                written(() -> host.ask(() -> catalogs.submit(host, new Sell(orderId, Wire.request(request)))));
        if (writeReceipt.result() instanceof Sell.Sold sold) {
            return Wire.reply(sold.sale(), Optional.empty(), writeReceipt.asOf());
        }
        throw Refusal.of(writeReceipt.result());
    }

    @Override
    public Optional<Reply<Sale>> sale(String orderId, AsOf least) {
        return read(() -> host.ask(() -> catalogs.sale(host, orderId, least)));
    }

    @Override
    public Optional<Reply<Cancellation>> cancel(String orderId) {
        WriteReceipt<Cancel.Result> writeReceipt =
                written(() -> host.ask(() -> catalogs.submit(host, new Cancel(orderId))));
        return writeReceipt.result() instanceof Cancel.Cancelled cancelled
                ? Optional.of(new Reply<>(
                        Wire.cancellation(cancelled.cancellation()),
                        writeReceipt.asOf().toString(),
                        null))
                : Optional.empty();
    }

    @Override
    public SalesFeed salesAfter(long lsn) {
        return read(() -> host.ask(() -> catalogs.salesAfter(host, lsn)));
    }

    private static <T> T written(Supplier<T> write) {
        try {
            return write.get();
        } catch (RuntimeException e) {
            throw new OutcomeUnknown(e);
        }
    }

    private static <T> T read(Supplier<T> read) {
        try {
            return read.get();
        } catch (RuntimeException e) {
            throw new Unavailable("The catalog cannot answer now.", e);
        }
    }
}
