package bazar.simulation.mutants;

import bazar.catalog.replication.storage.LogRetention;
import bazar.simulation.cluster.Disk;

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
