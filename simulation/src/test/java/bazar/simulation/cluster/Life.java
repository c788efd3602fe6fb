package bazar.simulation.cluster;

import bazar.catalog.replication.primary.Acks;
import java.time.Duration;

/**
 * The settings of a catalog's process.
 *
 * @param lease the duration of the leases that it grants
 * @param margin how much longer it waits before it counts a lease as over
 * @param acks how many of the in-sync secondaries a write waits for
 * @param logEntries the number of log entries that it keeps
 */
public record Life(Duration lease, Duration margin, Acks acks, int logEntries) {
    Life waitingForAll() {
        return new Life(lease, margin, Acks.ALL, logEntries);
    }
}
