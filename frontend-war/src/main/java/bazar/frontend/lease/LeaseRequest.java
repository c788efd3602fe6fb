package bazar.frontend.lease;

import bazar.frontend.lease.core.LeaseAttempt;
import java.net.URI;

/**
 * A request for a lease.
 *
 * @param holder id of the process that asks, random and new with each start
 * @param name of the node, for people
 * @param url where the node takes invalidations
 * @param grant the grant to renew; null to ask for a new one
 * @param store the store that the process knows; null if it knows none
 * @param epoch the newest epoch of that store that it knows; null if it knows none
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
