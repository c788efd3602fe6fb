package bazar.simulation.cluster;

import bazar.simulation.ordering.OrderParts;
import bazar.simulation.world.Host;

/** The parts of a cluster. The base class is the product; a mutant replaces one part. */
public class Wiring {
    /** Returns the setting to use instead of the drawn one. */
    public Setting setting(Setting drawn) {
        return drawn;
    }

    public FrontendParts frontend(Host host) {
        return new FrontendParts(host);
    }

    public CatalogParts catalog() {
        return new CatalogParts();
    }

    public OrderParts orderServer(Host host) {
        return new OrderParts(host);
    }

    public Disk disk(int logEntries) {
        return new Disk(logEntries);
    }
}
