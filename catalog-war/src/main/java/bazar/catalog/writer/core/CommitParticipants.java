package bazar.catalog.writer.core;

import bazar.catalog.log.Changes;
import bazar.catalog.log.Checkpoint;
import bazar.catalog.log.LogEntry;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletionStage;

/** The leased caches and the in-sync secondaries, which have to acknowledge an entry before it may commit. */
public interface CommitParticipants {
    /** @param inSyncDue called whenever {@link #inSyncFromNow} is not empty; must return at once */
    void begin(Runnable inSyncDue);

    /**
     * Sends an entry. It is repeated until it is acknowledged, and never withdrawn. An entry is settled when each
     * participant has acknowledged it and all in flight before it, or its lease has ended.
     *
     * @return completes once the entry is settled, with the names of the nodes that did not acknowledge at once
     */
    CompletionStage<Set<String>> prepare(LogEntry entry, Changes changes);

    /** Returns how many entries the previous epoch may have had in flight when it ended. */
    default int mostInFlight() {
        return 1;
    }

    void committed(Checkpoint checkpoint);

    /** Returns the in-sync set that should hold from the next entry on; empty if the present one should. */
    Optional<List<String>> inSyncFromNow();
}
