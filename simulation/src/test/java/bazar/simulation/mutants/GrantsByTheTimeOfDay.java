package bazar.simulation.mutants;

import bazar.simulation.cluster.CatalogParts;
import bazar.simulation.world.Host;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

final class GrantsByTheTimeOfDay extends CatalogParts {
    @Override
    public LongSupplier grantorsClock(Host host) {
        return () -> TimeUnit.MILLISECONDS.toNanos(host.timeOfDay());
    }
}
