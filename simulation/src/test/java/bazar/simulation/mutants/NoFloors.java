package bazar.simulation.mutants;

import bazar.frontend.lease.core.Grant;
import bazar.frontend.lease.core.Invalidation;
import bazar.simulation.cluster.FrontendParts;
import bazar.simulation.world.Host;

/** Drops invalidated entries, but raises no floor for newer ones. */
final class NoFloors extends FrontendParts {
    NoFloors(Host host) {
        super(host);
    }

    @Override
    public Grant grant(bazar.catalog.leases.core.Grant sent) {
        return new Grant(sent.grant(), sent.store(), sent.epoch(), 0, sent.millis());
    }

    @Override
    public Invalidation invalidation(bazar.catalog.leases.core.Invalidation sent) {
        return new Invalidation(sent.holder(), sent.store(), sent.epoch(), 0, sent.keys());
    }
}
