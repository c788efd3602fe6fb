package bazar.simulation.mutants;

import bazar.simulation.cluster.CatalogParts;
import bazar.simulation.world.Host;
import java.util.function.LongSupplier;

final class SecondarySleepsUncounted extends CatalogParts {
    @Override
    public LongSupplier holdersClock(Host host) {
        return host::nanoTime;
    }
}
