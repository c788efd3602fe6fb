package bazar.simulation.mutants;

import bazar.catalog.log.LogPosition;
import bazar.simulation.cluster.Contents;
import bazar.simulation.cluster.Disk;

final class Unfenced extends Disk {
    Unfenced(int logEntries) {
        super(logEntries);
    }

    @Override
    protected void fence(Contents disk, long epoch, LogPosition from) {
        // accepts every state of the disk
    }
}
