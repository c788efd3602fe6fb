package bazar.simulation.mutants;

import bazar.simulation.cluster.Disk;

/** After a commit that failed the primary goes on in the same epoch, and gives the number of the entry that it sent to another. */
final class WithdrawsEntries extends Disk {
    WithdrawsEntries(int logEntries) {
        super(logEntries);
    }

    @Override
    protected long nextEpoch() {
        return held().epoch() == 0 ? super.nextEpoch() : held().epoch();
    }
}
