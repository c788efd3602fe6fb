package bazar.simulation.mutants;

import bazar.frontend.cache.Ask;
import bazar.simulation.cluster.FrontendParts;
import bazar.simulation.world.Host;

final class LeaseCountsFromTheReply extends FrontendParts {
    LeaseCountsFromTheReply(Host host) {
        super(host);
    }

    @Override
    public Ask asked(Ask ask) {
        return new Ask(ask.number(), host.nanoTime(), ask.grant(), ask.store(), ask.epoch());
    }
}
