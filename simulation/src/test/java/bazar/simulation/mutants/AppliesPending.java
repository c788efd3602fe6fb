package bazar.simulation.mutants;

import bazar.catalog.log.Checkpoint;
import bazar.catalog.log.LogEntry;
import bazar.simulation.cluster.Disk;
import java.util.List;

/** Writes entries into the rows on receipt, and follows the protocol only in the log. */
final class AppliesPending extends Disk {
    AppliesPending(int logEntries) {
        super(logEntries);
    }

    @Override
    public Checkpoint advance(
            String store, long epoch, List<LogEntry> discard, List<LogEntry> append, List<LogEntry> apply) {
        Checkpoint applied = super.advance(store, epoch, discard, append, apply);
        append.forEach(this::overwrite);
        return applied;
    }
}
