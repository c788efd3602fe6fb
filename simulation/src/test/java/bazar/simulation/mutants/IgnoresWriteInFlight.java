package bazar.simulation.mutants;

import bazar.catalog.leases.Grant;
import bazar.catalog.leases.LeaseRequest;
import bazar.simulation.cluster.CatalogParts;

/** A new grant's floor is what is committed, although the write in flight will not wait for the newcomer. */
final class IgnoresWriteInFlight extends CatalogParts {
    @Override
    public Grant grant(LeaseRequest request, Grant made, long committed) {
        return new Grant(made.grant(), made.store(), made.epoch(), committed, made.millis());
    }
}
