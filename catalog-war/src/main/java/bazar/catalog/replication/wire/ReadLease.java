package bazar.catalog.replication.wire;

/**
 * The right to answer reads for a time. Nothing commits during it that the secondary does not hold.
 *
 * @param asking the answer from which the lease is counted
 * @param millis how long the lease lasts
 */
public record ReadLease(LeaseAnchor asking, long millis) {}
