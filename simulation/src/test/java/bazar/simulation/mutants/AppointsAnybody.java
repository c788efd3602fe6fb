package bazar.simulation.mutants;

import bazar.catalog.replication.storage.ReplicaState;
import bazar.simulation.cluster.CatalogParts;
import java.util.Optional;

final class AppointsAnybody extends CatalogParts {
    @Override
    public Optional<String> refusal(long followedEpoch, ReplicaState held) {
        return Optional.empty();
    }
}
