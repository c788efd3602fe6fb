package bazar.simulation.mutants;

import bazar.simulation.cluster.FrontendParts;
import bazar.simulation.cluster.Wiring;
import bazar.simulation.world.Host;
import java.util.function.Function;

/** Replaces the parts of all frontends. */
final class FrontendMutant extends Wiring {
    private final Function<Host, FrontendParts> parts;

    FrontendMutant(Function<Host, FrontendParts> parts) {
        this.parts = parts;
    }

    @Override
    public FrontendParts frontend(Host host) {
        return parts.apply(host);
    }
}
