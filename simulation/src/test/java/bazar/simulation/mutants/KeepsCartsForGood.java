package bazar.simulation.mutants;

import bazar.order.carts.state.Lifetime;
import bazar.simulation.ordering.OrderParts;
import bazar.simulation.world.Host;
import java.time.Duration;

final class KeepsCartsForGood extends OrderParts {
    KeepsCartsForGood(Host host) {
        super(host);
    }

    @Override
    public Lifetime lifetime(Lifetime configured) {
        return new Lifetime(Duration.ofDays(365));
    }
}
