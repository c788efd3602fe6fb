package bazar.simulation.mutants;

import bazar.catalog.log.Checkpoint;
import bazar.catalog.log.LogEntry;
import bazar.simulation.cluster.Disk;
import java.util.List;

/** What a secondary is sent it writes into its rows at once; what becomes of the entry it minds only in the log. */
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
