package bazar.catalog.replication.storage;

import bazar.catalog.log.Checkpoint;
import bazar.catalog.log.LogEntry;
import bazar.catalog.log.LogPosition;
import java.util.List;

/**
 * What a replica holds on its disk.
 *
 * @param store id of the store it belongs to; null if it has never belonged to one
 * @param epoch the latest it has heard of
 * @param pending entries that it holds but does not know to be committed, in order
 * @param inSync addresses of the secondaries in sync, as of the last applied entry
 * @param readableFrom the LSN up to which the log has to be applied before anything may be shown
 * @param lastBookId the largest id that a book ever had
 */
public record ReplicaState(
        String store,
        long epoch,
        Checkpoint applied,
        List<LogEntry> pending,
        List<String> inSync,
        long readableFrom,
        long lastBookId) {
    /** {@link #readableFrom} while a snapshot is installed. */
    public static final long NEVER = Long.MAX_VALUE;

    /** Of a disk that has never belonged to a store. */
    public static final ReplicaState NOTHING = new ReplicaState(null, 0, Checkpoint.START, List.of(), List.of(), 0, 0);

    /** Whether a snapshot was begun and not ended. */
    public boolean isPartial() {
        return readableFrom == NEVER;
    }

    /** Whether the rows are of one LSN, that of the last applied entry: those of a snapshot are not before the log has made them so. */
    public boolean isReadable() {
        return applied.lsn() >= readableFrom;
    }

    public ReplicaState advanced(String ofStore, long toEpoch, Checkpoint nowApplied, List<LogEntry> nowPending) {
        return new ReplicaState(ofStore, toEpoch, nowApplied, nowPending, inSync, readableFrom, lastBookId);
    }

    public LogPosition last() {
        return pending.isEmpty()
                ? applied.position()
                : pending.get(pending.size() - 1).position();
    }
}
