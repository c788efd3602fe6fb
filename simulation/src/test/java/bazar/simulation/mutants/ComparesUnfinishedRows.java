package bazar.simulation.mutants;

import bazar.catalog.replication.wire.Message;
import bazar.catalog.replication.wire.ReplicaAck;
import bazar.simulation.cluster.CatalogParts;

/** Reports the applied position without the LSN from which the rows are consistent. */
final class ComparesUnfinishedRows extends CatalogParts {
    @Override
    public ReplicaAck answer(Message sent, ReplicaAck answered) {
        return new ReplicaAck(
                answered.node(), answered.applied(), answered.last(), answered.asking(), null, answered.snapshot());
    }
}
