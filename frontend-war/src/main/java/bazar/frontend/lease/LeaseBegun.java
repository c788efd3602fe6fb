package bazar.frontend.lease;

/** The event that a new grant has begun, under which the cache is empty. */
public record LeaseBegun() {}
