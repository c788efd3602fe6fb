package bazar.catalog.leases;

/**
 * A lease as granted.
 *
 * @param grant another value than the asker named: a new grant, under which nothing cached before counts
 * @param floor the largest LSN committed or in flight
 * @param millis how long it lasts, counted by the asker from the moment it asked
 */
public record Grant(String grant, String store, long epoch, long floor, long millis) {}
