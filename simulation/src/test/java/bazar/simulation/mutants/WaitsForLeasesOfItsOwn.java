package bazar.simulation.mutants;

import bazar.catalog.leases.core.Leases;
import bazar.simulation.cluster.CatalogParts;
import bazar.simulation.cluster.Life;
import java.time.Duration;
import java.util.function.LongSupplier;

final class WaitsForLeasesOfItsOwn extends CatalogParts {
    private Leases own;

    @Override
    public Leases leases(Life life, LongSupplier clock) {
        own = super.leases(life, clock);
        return own;
    }

    @Override
    public Duration oldLeases(Duration longest) {
        return own.longest();
    }
}
