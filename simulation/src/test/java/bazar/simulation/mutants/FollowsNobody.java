package bazar.simulation.mutants;

import bazar.simulation.ordering.OrderParts;
import bazar.simulation.world.Host;

final class FollowsNobody extends OrderParts {
    FollowsNobody(Host host) {
        super(host);
    }

    @Override
    public boolean follows() {
        return false;
    }
}
