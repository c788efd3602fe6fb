package bazar.frontend.lease.core;

/**
 * One request for a lease.
 *
 * @param number counts the requests of this process
 * @param at when the request was made, by this process's clock
 * @param grant the grant to renew; null to ask for a new one
 * @param store the store that this process knows; null if it knows none
 * @param epoch the newest epoch of that store that it knows
 */
public record LeaseAttempt(long number, long at, String grant, String store, long epoch) {}
