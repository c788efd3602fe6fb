package bazar.simulation.mutants;

import bazar.catalog.replication.storage.LogRetention;
import bazar.simulation.cluster.Disk;

/** Of the log as many entries are kept as ever, whether a snapshot is to be followed by them or not. */
final class CutsLogUnderSnapshots extends Disk {
    CutsLogUnderSnapshots(int logEntries) {
        super(logEntries);
    }

    @Override
    public LogRetention.Hold keepAfter(long lsn) {
        LogRetention.Hold hold = super.keepAfter(lsn);
        hold.close();
        return hold;
    }
}
