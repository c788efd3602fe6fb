package bazar.simulation.mutants;

import bazar.catalog.replication.wire.Message;
import bazar.catalog.replication.wire.ReplicationRequest;
import bazar.catalog.replication.wire.SnapshotPage;
import bazar.simulation.cluster.CatalogParts;

/** Presents a message of an earlier epoch as one of the latest. */
final class TakesOldEpochs extends CatalogParts {
    private long latest;

    @Override
    public Message message(Message sent) {
        latest = Math.max(latest, sent.epoch());
        if (sent instanceof SnapshotPage page) {
            return new SnapshotPage(
                    page.store(),
                    latest,
                    page.answering(),
                    page.scan(),
                    page.number(),
                    page.label(),
                    page.books(),
                    page.sales(),
                    page.cancellations(),
                    page.end());
        }
        ReplicationRequest request = (ReplicationRequest) sent;
        return new ReplicationRequest(
                request.store(),
                latest,
                request.head(),
                request.committed(),
                request.entries(),
                request.lease(),
                request.mayLag());
    }
}
