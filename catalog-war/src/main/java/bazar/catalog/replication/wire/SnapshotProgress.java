package bazar.catalog.replication.wire;

/**
 * How far a snapshot has come.
 *
 * @param epoch of the primary that sends it
 * @param scan number of the scan in that epoch
 * @param pages how many are installed
 */
public record SnapshotProgress(long epoch, long scan, long pages) {}
