package bazar.simulation.mutants;

import bazar.catalog.replication.storage.ReplicaState;
import bazar.simulation.cluster.Disk;
import java.time.Duration;

/** Continues in the same epoch after a failed commit, and reuses the LSN of the entry that was sent. */
final class WithdrawsEntries extends Disk {
    WithdrawsEntries(int logEntries) {
        super(logEntries);
    }

    @Override
    public Duration beginEpoch(ReplicaState held, Duration longestLease) {
        return held.epoch() == 0 ? super.beginEpoch(held, longestLease) : longestLease;
    }
}
