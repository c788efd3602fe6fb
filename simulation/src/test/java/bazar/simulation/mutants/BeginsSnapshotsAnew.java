package bazar.simulation.mutants;

import bazar.catalog.replication.Message;
import bazar.catalog.replication.ReplicaState;
import bazar.catalog.replication.ReplicationRequest;
import bazar.simulation.cluster.CatalogParts;

/** A secondary that is asked what it has, as it is when an answer was lost, says nothing of a snapshot that is under way. */
final class BeginsSnapshotsAnew extends CatalogParts {
    @Override
    public ReplicaState answer(Message sent, ReplicaState answered) {
        return sent instanceof ReplicationRequest
                ? new ReplicaState(
                        answered.node(),
                        answered.applied(),
                        answered.last(),
                        answered.asking(),
                        answered.readableFrom(),
                        null)
                : answered;
    }
}
