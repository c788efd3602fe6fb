package bazar.frontend.lease.core;

/**
 * A lease that the primary has granted.
 *
 * @param grant equals the held grant for a renewal; otherwise nothing cached before is valid
 * @param store id of the store that the lease is for
 * @param epoch of the primary, at least 1
 * @param floor the largest LSN committed or in flight
 * @param millis how long the lease lasts, counted from the request
 */
public record Grant(String grant, String store, long epoch, long floor, long millis) {}
