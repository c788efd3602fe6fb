package bazar.frontend.lease;

/** An event: under a new grant the cache may be used from now on, and is empty. */
public record LeaseBegun() {}
