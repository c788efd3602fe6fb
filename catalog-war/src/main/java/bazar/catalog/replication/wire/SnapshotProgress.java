package bazar.catalog.replication.wire;

/**
 * How much of a snapshot is installed.
 *
 * @param epoch of the primary that sends it
 * @param scan number of the scan within that epoch
 * @param pages how many are installed
 */
public record SnapshotProgress(long epoch, long scan, long pages) {}
