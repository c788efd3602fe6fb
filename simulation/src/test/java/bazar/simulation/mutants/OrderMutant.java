package bazar.simulation.mutants;

import bazar.simulation.cluster.Wiring;
import bazar.simulation.ordering.OrderParts;
import bazar.simulation.world.Host;
import java.util.function.Function;

/** Replaces the parts of all order servers. */
final class OrderMutant extends Wiring {
    private final Function<Host, OrderParts> parts;

    OrderMutant(Function<Host, OrderParts> parts) {
        this.parts = parts;
    }

    @Override
    public OrderParts orderServer(Host host) {
        return parts.apply(host);
    }
}
