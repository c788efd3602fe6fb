package bazar.simulation.mutants;

import bazar.catalog.leases.core.Grant;
import bazar.catalog.leases.core.LeaseRequest;
import bazar.simulation.cluster.CatalogParts;

final class IgnoresWriteInFlight extends CatalogParts {
    @Override
    public Grant grant(LeaseRequest request, Grant made, long committed) {
        return new Grant(made.grant(), made.store(), made.epoch(), committed, made.millis());
    }
}
