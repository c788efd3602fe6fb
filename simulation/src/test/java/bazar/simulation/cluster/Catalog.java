package bazar.simulation.cluster;

import bazar.order.catalog.Reply;
import bazar.order.catalog.Sale;
import bazar.order.catalog.SalesFeed;
import bazar.shared.log.AsOf;
import bazar.simulation.history.Replica;
import bazar.simulation.node.Node;
import bazar.simulation.node.Transactions;
import java.util.Optional;
import java.util.concurrent.CompletionStage;

/** A node with the catalog's data. */
interface Catalog extends Node {
    /** Returns the contents for the judge. */
    Replica replica();

    Disk disk();

    @Override
    default Optional<Transactions> transactions() {
        return Optional.of(disk().transactions());
    }

    CompletionStage<Shown> read(Question question, AsOf least);

    CompletionStage<Optional<Reply<Sale>>> sale(String orderId, AsOf least);

    CompletionStage<SalesFeed> salesAfter(long lsn);
}
