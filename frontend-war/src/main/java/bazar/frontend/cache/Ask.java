package bazar.frontend.cache;

/**
 * One request for a lease.
 *
 * @param number counts the requests of this process
 * @param at when it was made, by this process' clock
 * @param grant the grant to renew; null to ask for a new one
 */
public record Ask(long number, long at, String grant) {}
