package bazar.catalog.replication.primary;

import java.time.Duration;

/**
 * How the primary replicates.
 *
 * @param lease how long a secondary in sync may answer reads without word from the primary
 * @param margin by how much the primary outwaits a lease: more than two clocks can drift apart during one
 * @param heartbeat how often a secondary hears of the primary while nothing is written; well below the lease
 * @param retryDelay how long to wait before a secondary that could not be reached is tried again
 * @param pageSize how many entries or rows a secondary that was away is sent at a time
 */
public record ReplicationSettings(
        Acks acks, Duration lease, Duration margin, Duration heartbeat, Duration retryDelay, int pageSize) {}
