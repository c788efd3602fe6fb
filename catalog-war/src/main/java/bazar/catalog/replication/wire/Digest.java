package bazar.catalog.replication.wire;

/**
 * What all rows of a replica amount to, after one entry of the log.
 *
 * @param digest equal on replicas that hold the same
 */
public record Digest(String store, long lsn, String digest) {}
