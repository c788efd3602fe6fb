package bazar.simulation.mutants;

import bazar.catalog.leases.core.Leases;
import bazar.simulation.cluster.CatalogParts;
import bazar.simulation.cluster.Life;
import java.util.function.LongSupplier;

final class DropsFrontendsEarly extends CatalogParts {
    @Override
    public Leases leases(Life life, LongSupplier clock) {
        return new Leases(life.lease(), life.lease().dividedBy(-2), clock);
    }
}
