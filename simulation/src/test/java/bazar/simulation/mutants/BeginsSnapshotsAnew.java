package bazar.simulation.mutants;

import bazar.catalog.replication.wire.Message;
import bazar.catalog.replication.wire.ReplicaAck;
import bazar.catalog.replication.wire.ReplicationRequest;
import bazar.simulation.cluster.CatalogParts;

/** Omits the snapshot in progress from an answer to a request without a page, such as the one after a lost answer. */
final class BeginsSnapshotsAnew extends CatalogParts {
    @Override
    public ReplicaAck answer(Message sent, ReplicaAck answered) {
        return sent instanceof ReplicationRequest
                ? new ReplicaAck(
                        answered.node(),
                        answered.applied(),
                        answered.last(),
                        answered.asking(),
                        answered.readableFrom(),
                        null)
                : answered;
    }
}
