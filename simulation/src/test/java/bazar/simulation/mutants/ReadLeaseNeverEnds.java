package bazar.simulation.mutants;

import bazar.simulation.cluster.CatalogParts;
import java.util.function.LongSupplier;

final class ReadLeaseNeverEnds extends CatalogParts {
    @Override
    public LongSupplier readClock(LongSupplier holders) {
        long started = holders.getAsLong();
        return () -> started;
    }
}
