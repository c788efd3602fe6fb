package bazar.catalog.leases.core;

/**
 * A granted lease.
 *
 * @param grant if it differs from the grant that the request named, nothing cached before is valid
 * @param floor the largest LSN committed or in flight
 * @param millis how long the lease lasts, counted by the frontend from the moment it asked
 */
public record Grant(String grant, String store, long epoch, long floor, long millis) {}
