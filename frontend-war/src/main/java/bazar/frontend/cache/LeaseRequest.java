package bazar.frontend.cache;

/**
 * Asks for a lease.
 *
 * @param holder the process that asks, random and new with each start
 * @param name of the node, for people
 * @param url where the node takes invalidations
 * @param grant the grant to renew; null to ask for a new one
 */
public record LeaseRequest(String holder, String name, String url, String grant) {}
