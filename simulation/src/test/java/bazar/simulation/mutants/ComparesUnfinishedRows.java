package bazar.simulation.mutants;

import bazar.catalog.replication.Message;
import bazar.catalog.replication.ReplicaState;
import bazar.simulation.cluster.CatalogParts;

/** A secondary says how far it has applied the log, and not that some rows of a snapshot are later than that. */
final class ComparesUnfinishedRows extends CatalogParts {
    @Override
    public ReplicaState answer(Message sent, ReplicaState answered) {
        return new ReplicaState(
                answered.node(), answered.applied(), answered.last(), answered.asking(), null, answered.snapshot());
    }
}
