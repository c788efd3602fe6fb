package bazar.simulation.mutants;

import bazar.frontend.lease.core.LeaseAttempt;
import bazar.simulation.cluster.FrontendParts;
import bazar.simulation.node.Times;
import bazar.simulation.world.Host;

/** Postpones the beginning of each lease by the timeout of the attempt. */
final class LeaseCountsFromTheReply extends FrontendParts {
    LeaseCountsFromTheReply(Host host) {
        super(host);
    }

    @Override
    public LeaseAttempt asked(LeaseAttempt leaseAttempt) {
        return new LeaseAttempt(
                leaseAttempt.number(),
                leaseAttempt.at() + Times.LEASE_ASK_TIMEOUT.toNanos(),
                leaseAttempt.grant(),
                leaseAttempt.store(),
                leaseAttempt.epoch());
    }
}
