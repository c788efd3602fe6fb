package bazar.frontend.lease.core;

/**
 * A lease as the primary grants it.
 *
 * @param grant the same as was held: a renewal; another: a new grant, under which nothing cached before counts
 * @param store the store it speaks for
 * @param epoch of the primary, at least 1
 * @param floor the largest LSN committed or in flight
 * @param millis how long it lasts, counted from the moment it was asked for
 */
public record Grant(String grant, String store, long epoch, long floor, long millis) {}
