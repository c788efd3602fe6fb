package bazar.catalog.replication.wire;

/**
 * The right to answer reads, for a time in which nothing commits that the secondary does not hold.
 *
 * @param asking the answer it is given for
 * @param millis how long it lasts, counted from then
 */
public record ReadLease(LeaseAnchor asking, long millis) {}
