package bazar.simulation.mutants;

import bazar.frontend.cache.core.Reading;
import bazar.frontend.lease.core.Grant;
import bazar.frontend.lease.core.Invalidation;
import bazar.simulation.cluster.FrontendParts;
import bazar.simulation.world.Host;

/** Presents each grant, even a renewal, as one of another store, whose floors begin anew. */
final class GrantSetsFloors extends FrontendParts {
    private String store;
    private int grants;

    GrantSetsFloors(Host host) {
        super(host);
    }

    @Override
    public Grant grant(bazar.catalog.leases.core.Grant sent) {
        store = sent.store() + " under " + ++grants;
        return new Grant(sent.grant(), store, sent.epoch(), sent.floor(), sent.millis());
    }

    @Override
    public Invalidation invalidation(bazar.catalog.leases.core.Invalidation sent) {
        return new Invalidation(
                sent.holder(), store == null ? sent.store() : store, sent.epoch(), sent.lsn(), sent.keys());
    }

    @Override
    public Reading reading(Reading sent) {
        return new Reading(store, sent.asOf(), sent.document());
    }
}
