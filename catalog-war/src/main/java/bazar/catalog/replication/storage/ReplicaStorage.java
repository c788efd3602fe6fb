package bazar.catalog.replication.storage;

import bazar.catalog.log.Checkpoint;
import bazar.catalog.log.LogEntry;
import bazar.catalog.replication.wire.SnapshotPage;
import java.util.List;

/** A replica's disk. Each step is atomic, and durable when it returns. */
public interface ReplicaStorage {
    ReplicaState held();

    /**
     * Advances the log.
     *
     * @param discard pending entries to delete
     * @param append new entries, stored as pending
     * @param apply pending entries to apply in order, possibly ones that this step appends
     * @return the last applied entry
     */
    Checkpoint advance(String store, long epoch, List<LogEntry> discard, List<LogEntry> append, List<LogEntry> apply);

    /** Deletes all rows and the log. A snapshot follows, and no row may be read before its {@link #end}. */
    void begin(String store, long epoch);

    void install(SnapshotPage page);

    /**
     * Completes the snapshot; the log continues from its label. Rows may be read once the log has been applied up to
     * the last page's {@code replayTo}.
     */
    void end(SnapshotPage last);

    /** Deletes an incomplete snapshot. */
    void abandon();
}
