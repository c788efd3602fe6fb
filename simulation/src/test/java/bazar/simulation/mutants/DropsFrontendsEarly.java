package bazar.simulation.mutants;

import bazar.catalog.leases.Leases;
import bazar.simulation.cluster.CatalogParts;
import java.time.Duration;
import java.util.function.LongSupplier;

/** The primary takes a frontend's lease for over before it is. */
final class DropsFrontendsEarly extends CatalogParts {
    @Override
    public Leases leases(Duration lease, LongSupplier clock) {
        return new Leases(lease, lease.dividedBy(-2), clock);
    }
}
