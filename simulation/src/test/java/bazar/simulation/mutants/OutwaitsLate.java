package bazar.simulation.mutants;

import bazar.catalog.leases.core.Leases;
import bazar.simulation.cluster.CatalogParts;
import bazar.simulation.cluster.Life;
import java.util.function.LongSupplier;

final class OutwaitsLate extends CatalogParts {
    @Override
    public Leases leases(Life life, LongSupplier clock) {
        return new Leases(life.lease(), life.lease().multipliedBy(2), clock);
    }
}
