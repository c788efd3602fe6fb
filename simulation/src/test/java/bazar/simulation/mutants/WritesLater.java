package bazar.simulation.mutants;

import bazar.catalog.log.Checkpoint;
import bazar.catalog.log.LogEntry;
import bazar.simulation.cluster.Disk;
import java.util.ArrayList;
import java.util.List;

/** Writes an acknowledged entry only together with the next one. */
final class WritesLater extends Disk {
    private final List<LogEntry> late = new ArrayList<>();

    WritesLater(int logEntries) {
        super(logEntries);
    }

    @Override
    protected void mount() {
        super.mount();
        late.clear();
    }

    @Override
    public Checkpoint advance(
            String store, long epoch, List<LogEntry> discard, List<LogEntry> append, List<LogEntry> apply) {
        List<LogEntry> written = new ArrayList<>(late);
        late.clear();
        written.removeAll(discard);
        if (apply.isEmpty()) {
            late.addAll(append);
        } else {
            written.addAll(append);
        }
        return super.advance(store, epoch, discard, written, apply);
    }
}
