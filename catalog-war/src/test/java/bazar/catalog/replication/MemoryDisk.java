package bazar.catalog.replication;

import bazar.catalog.log.LogEntry;
import bazar.catalog.log.LogPosition;
import java.util.ArrayList;
import java.util.List;

/** A replica's disk in memory; it outlives the replica that writes to it. */
final class MemoryDisk implements ReplicaStorage {
    final List<LogEntry> applied = new ArrayList<>();
    private HeldLog held = new HeldLog(null, 0, LogPosition.START, List.of());

    @Override
    public HeldLog held() {
        return held;
    }

    @Override
    public void advance(String store, long epoch, List<LogEntry> discard, List<LogEntry> append, List<LogEntry> apply) {
        List<LogEntry> pending = new ArrayList<>(held.pending());
        pending.removeAll(discard);
        pending.addAll(append);
        pending.removeAll(apply);
        applied.addAll(apply);
        LogPosition position = applied.isEmpty()
                ? LogPosition.START
                : applied.get(applied.size() - 1).position();
        held = new HeldLog(store, epoch, position, List.copyOf(pending));
    }
}
