package bazar.frontend.lease;

import bazar.frontend.lease.core.LeaseAttempt;
import java.net.URI;

/**
 * Asks for a lease.
 *
 * @param holder the process that asks, random and new with each start
 * @param name of the node, for people
 * @param url where the node takes invalidations
 * @param grant the grant to renew; null to ask for a new one
 * @param store that the process knows; null when it knows none
 * @param epoch the newest it has heard of in that store; null when it knows none
 */
public record LeaseRequest(String holder, String name, String url, String grant, String store, Long epoch) {
    static LeaseRequest of(LeaseAttempt leaseAttempt, String holder, String name, URI url) {
        return new LeaseRequest(
                holder,
                name,
                url.toString(),
                leaseAttempt.grant(),
                leaseAttempt.store(),
                leaseAttempt.store() == null ? null : leaseAttempt.epoch());
    }
}
