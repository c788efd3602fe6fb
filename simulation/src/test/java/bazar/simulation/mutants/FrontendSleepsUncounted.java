package bazar.simulation.mutants;

import bazar.simulation.cluster.FrontendParts;
import bazar.simulation.world.Host;
import java.util.function.LongSupplier;

final class FrontendSleepsUncounted extends FrontendParts {
    FrontendSleepsUncounted(Host host) {
        super(host);
    }

    @Override
    public LongSupplier clock() {
        return host::nanoTime;
    }
}
