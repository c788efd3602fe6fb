package bazar.simulation.cluster;

import bazar.catalog.replication.primary.Acks;
import java.time.Duration;

/**
 * What a catalog is set to in one of its lives.
 *
 * @param lease how long those are that it grants
 * @param margin by how much it outwaits them
 * @param acks how many of the secondaries in sync a write waits for
 * @param logEntries how many entries of the log it keeps
 */
public record Life(Duration lease, Duration margin, Acks acks, int logEntries) {
    Life waitingForAll() {
        return new Life(lease, margin, Acks.ALL, logEntries);
    }
}
