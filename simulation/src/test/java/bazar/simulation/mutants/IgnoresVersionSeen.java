package bazar.simulation.mutants;

import bazar.order.carts.state.VersionVector;
import bazar.simulation.ordering.OrderParts;
import bazar.simulation.world.Host;

final class IgnoresVersionSeen extends OrderParts {
    IgnoresVersionSeen(Host host) {
        super(host);
    }

    @Override
    public VersionVector seen(VersionVector version) {
        return VersionVector.NONE;
    }
}
