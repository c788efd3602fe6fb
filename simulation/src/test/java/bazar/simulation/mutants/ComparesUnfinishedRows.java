package bazar.simulation.mutants;

import bazar.catalog.replication.wire.Message;
import bazar.catalog.replication.wire.ReplicaAck;
import bazar.simulation.cluster.CatalogParts;

/** A secondary says how far it has applied the log, and not that some rows of a snapshot are later than that. */
final class ComparesUnfinishedRows extends CatalogParts {
    @Override
    public ReplicaAck answer(Message sent, ReplicaAck answered) {
        return new ReplicaAck(
                answered.node(), answered.applied(), answered.last(), answered.asking(), null, answered.snapshot());
    }
}
