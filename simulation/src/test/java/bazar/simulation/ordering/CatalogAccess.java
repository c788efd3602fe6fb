package bazar.simulation.ordering;

import bazar.catalog.writer.core.Command;
import bazar.catalog.writer.core.WriteReceipt;
import bazar.order.catalog.Reply;
import bazar.order.catalog.Sale;
import bazar.order.catalog.SalesFeed;
import bazar.shared.log.AsOf;
import bazar.simulation.world.Host;
import java.util.Optional;
import java.util.concurrent.CompletionStage;

/** The catalogs as an order server reaches them over the network. */
public interface CatalogAccess {
    <R> CompletionStage<WriteReceipt<R>> submit(Host orderServer, Command<R> command);

    /** @return empty if the primary denies the sale */
    CompletionStage<Optional<Reply<Sale>>> sale(Host orderServer, String orderId, AsOf least);

    CompletionStage<SalesFeed> salesAfter(Host orderServer, long lsn);
}
