package bazar.simulation.mutants;

import bazar.simulation.cluster.CatalogParts;
import java.util.function.LongSupplier;

/** A secondary goes on answering reads when its lease has run out. */
final class ReadLeaseNeverEnds extends CatalogParts {
    @Override
    public LongSupplier readClock(LongSupplier holders) {
        long started = holders.getAsLong();
        return () -> started;
    }
}
