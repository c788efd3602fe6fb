package bazar.simulation.mutants;

import bazar.catalog.replication.wire.Message;
import bazar.catalog.replication.wire.ReplicaAck;
import bazar.catalog.replication.wire.ReplicationRequest;
import bazar.simulation.cluster.CatalogParts;

/** A secondary that is asked what it has, as it is when an answer was lost, says nothing of a snapshot that is under way. */
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
