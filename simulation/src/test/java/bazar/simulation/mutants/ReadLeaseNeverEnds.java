package bazar.simulation.mutants;

import bazar.simulation.cluster.CatalogParts;
import bazar.simulation.world.Host;
import java.util.function.LongSupplier;

/** A secondary goes on answering reads when its lease has run out. */
final class ReadLeaseNeverEnds extends CatalogParts {
    @Override
    public LongSupplier readClock(Host host) {
        long started = host.nanoTime();
        return () -> started;
    }
}
