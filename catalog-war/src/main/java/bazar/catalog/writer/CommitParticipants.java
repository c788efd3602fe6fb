package bazar.catalog.writer;

import bazar.catalog.log.Changes;
import bazar.catalog.log.Checkpoint;
import bazar.catalog.log.LogEntry;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletionStage;

/** Those who must know of an entry before it may be committed: the caches that are leased and the secondaries in sync. */
public interface CommitParticipants {
    /** @param inSyncDue called whenever {@link #inSyncFromNow} has something to say; returns at once */
    void begin(Runnable inSyncDue);

    /**
     * Completes once each of them has acknowledged the entry, and those in flight before it, or can no longer do harm, however
     * long that takes; an entry is never withdrawn.
     *
     * @return the names of those who did not answer at once
     */
    CompletionStage<Set<String>> prepare(LogEntry entry, Changes changes);

    /** How many entries the epoch before may have had in flight when it ended. */
    default int mostInFlight() {
        return 1;
    }

    void committed(Checkpoint checkpoint);

    /** Which secondaries should be in sync from the next entry on; empty if that is as it should be. */
    Optional<List<String>> inSyncFromNow();
}
