package bazar.catalog.replication.storage;

import bazar.catalog.log.Checkpoint;
import bazar.catalog.log.LogEntry;
import bazar.catalog.replication.wire.SnapshotPage;
import java.util.List;

/** A replica's disk. Each step is durable when it returns, all of it or nothing. */
public interface ReplicaStorage {
    ReplicaState held();

    /**
     * Goes on in the log.
     *
     * @param discard pending entries to forget
     * @param append new entries, pending
     * @param apply pending entries to apply, in order, perhaps ones that this step appends
     * @return up to where the log is applied now
     */
    Checkpoint advance(String store, long epoch, List<LogEntry> discard, List<LogEntry> append, List<LogEntry> apply);

    /** Forgets all rows and the log; what follows is a snapshot, and nothing may be shown before its {@link #end}. */
    void begin(String store, long epoch);

    void install(SnapshotPage page);

    /** The rows are complete, and as of the label of the last page. */
    void end(SnapshotPage last);

    /** Forgets what there is of a snapshot. */
    void abandon();
}
