package bazar.simulation.mutants;

import bazar.catalog.leases.Leases;
import bazar.simulation.cluster.CatalogParts;
import bazar.simulation.cluster.Life;
import java.util.function.LongSupplier;

/** A write waits for a frontend that is silent for much longer than its lease lasts. */
final class OutwaitsLate extends CatalogParts {
    @Override
    public Leases leases(Life life, LongSupplier clock) {
        return new Leases(life.lease(), life.lease().multipliedBy(2), clock);
    }
}
