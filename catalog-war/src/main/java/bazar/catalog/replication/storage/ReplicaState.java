package bazar.catalog.replication.storage;

import bazar.catalog.log.Checkpoint;
import bazar.catalog.log.LogEntry;
import bazar.catalog.log.LogPosition;
import java.util.List;

/**
 * The durable state of a replica.
 *
 * @param store id of the store the disk belongs to; null if it has never belonged to one
 * @param epoch the latest epoch the replica has seen
 * @param pending entries that are stored but not known to be committed, in order
 * @param inSync addresses of the in-sync secondaries as of the last applied entry
 * @param readableFrom the LSN up to which the log has to be applied before any row may be read
 * @param lastBookId the largest id that a book has ever had
 */
public record ReplicaState(
        String store,
        long epoch,
        Checkpoint applied,
        List<LogEntry> pending,
        List<String> inSync,
        long readableFrom,
        long lastBookId) {
    /** The value of {@link #readableFrom} while a snapshot is being installed. */
    public static final long NEVER = Long.MAX_VALUE;

    /** The state of a disk that has never belonged to a store. */
    public static final ReplicaState NOTHING = new ReplicaState(null, 0, Checkpoint.START, List.of(), List.of(), 0, 0);

    /** Whether a snapshot was begun and not completed. */
    public boolean isPartial() {
        return readableFrom == NEVER;
    }

    /**
     * Whether all rows are as of the last applied entry. The rows of a snapshot are of different LSNs until the log has
     * been applied up to {@link #readableFrom}.
     */
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
