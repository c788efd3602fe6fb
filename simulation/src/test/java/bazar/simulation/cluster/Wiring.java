package bazar.simulation.cluster;

import bazar.simulation.ordering.OrderParts;
import bazar.simulation.world.Host;

/** Of what a cluster is put together. As it stands it is the product; a mutant replaces one part. */
public class Wiring {
    /** How large the cluster is, and how hard its life, of what was drawn. */
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
