package bazar.simulation.mutants;

import bazar.catalog.leases.Leases;
import bazar.simulation.cluster.CatalogParts;
import bazar.simulation.node.Times;
import java.util.function.LongSupplier;

/** The primary takes a frontend's lease for over before it is. */
final class DropsFrontendsEarly extends CatalogParts {
    @Override
    public Leases leases(LongSupplier clock) {
        return new Leases(Times.LEASE, Times.LEASE.dividedBy(-2), clock);
    }
}
