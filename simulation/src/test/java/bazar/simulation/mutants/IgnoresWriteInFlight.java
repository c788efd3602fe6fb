package bazar.simulation.mutants;

import bazar.catalog.leases.Grant;
import bazar.catalog.leases.LeaseRequest;
import bazar.simulation.cluster.CatalogParts;

final class IgnoresWriteInFlight extends CatalogParts {
    @Override
    public Grant grant(LeaseRequest request, Grant made, long committed) {
        return new Grant(made.grant(), made.store(), made.epoch(), committed, made.millis());
    }
}
