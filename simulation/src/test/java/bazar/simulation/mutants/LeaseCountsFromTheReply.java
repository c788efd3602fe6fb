package bazar.simulation.mutants;

import bazar.frontend.cache.Ask;
import bazar.simulation.cluster.FrontendParts;
import bazar.simulation.node.Times;
import bazar.simulation.world.Host;

/** Each answer might have been as late as it is waited for. */
final class LeaseCountsFromTheReply extends FrontendParts {
    LeaseCountsFromTheReply(Host host) {
        super(host);
    }

    @Override
    public Ask asked(Ask ask) {
        return new Ask(
                ask.number(), ask.at() + Times.LEASE_ASK_TIMEOUT.toNanos(), ask.grant(), ask.store(), ask.epoch());
    }
}
