package bazar.frontend.cache;

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
    static LeaseRequest of(Ask ask, String holder, String name, URI url) {
        return new LeaseRequest(
                holder, name, url.toString(), ask.grant(), ask.store(), ask.store() == null ? null : ask.epoch());
    }
}
