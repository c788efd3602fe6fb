package bazar.frontend.lease.core;

/**
 * One request for a lease.
 *
 * @param number counts the requests of this process
 * @param at when it was made, by this process' clock
 * @param grant the grant to renew; null to ask for a new one
 * @param store that this process knows; null when it knows none
 * @param epoch the newest it has heard of in that store
 */
public record LeaseAttempt(long number, long at, String grant, String store, long epoch) {}
