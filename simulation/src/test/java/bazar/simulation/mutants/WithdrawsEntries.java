package bazar.simulation.mutants;

import bazar.catalog.replication.storage.ReplicaState;
import bazar.simulation.cluster.Disk;
import java.time.Duration;

/** After a commit that failed the primary goes on in the same epoch, and gives the number of the entry that it sent to another. */
final class WithdrawsEntries extends Disk {
    WithdrawsEntries(int logEntries) {
        super(logEntries);
    }

    @Override
    public Duration beginEpoch(ReplicaState held, Duration longestLease) {
        return held.epoch() == 0 ? super.beginEpoch(held, longestLease) : longestLease;
    }
}
