package bazar.catalog.replication.primary;

import java.time.Duration;

/**
 * The primary's settings of replication.
 *
 * @param lease how long an in-sync secondary may answer reads without hearing from the primary
 * @param margin how much longer than the lease the primary waits; it exceeds the drift between two clocks during one
 *     lease
 * @param heartbeat the interval between messages while nothing is written; well below the lease
 * @param retryDelay how long to wait before an exchange with a secondary that failed is tried again
 * @param pageSize how many entries or rows a message carries at most
 */
public record ReplicationSettings(
        Acks acks, Duration lease, Duration margin, Duration heartbeat, Duration retryDelay, int pageSize) {}
