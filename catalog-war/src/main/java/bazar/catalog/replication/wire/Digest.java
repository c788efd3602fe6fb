package bazar.catalog.replication.wire;

/**
 * The digest of a replica's rows after one entry of the log.
 *
 * @param digest equal on replicas that hold the same rows
 */
public record Digest(String store, long lsn, String digest) {}
