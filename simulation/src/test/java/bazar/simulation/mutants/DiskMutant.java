package bazar.simulation.mutants;

import bazar.simulation.cluster.Disk;
import bazar.simulation.cluster.Wiring;
import java.util.function.IntFunction;

/** Replaces the disks of all catalogs. */
final class DiskMutant extends Wiring {
    private final IntFunction<Disk> disks;

    DiskMutant(IntFunction<Disk> disks) {
        this.disks = disks;
    }

    @Override
    public Disk disk(int logEntries) {
        return disks.apply(logEntries);
    }
}
