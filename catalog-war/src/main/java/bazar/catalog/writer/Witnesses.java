package bazar.catalog.writer;

import bazar.catalog.log.LogEntry;
import java.util.List;
import java.util.concurrent.CompletionStage;

/** Those who must know of an entry before it may be committed: the caches that are leased and the secondaries in sync. */
public interface Witnesses {
    /**
     * Completes once each of them has acknowledged the entry or can no longer do harm, however long that takes; an entry is
     * never withdrawn.
     */
    CompletionStage<Void> prepare(LogEntry entry, List<String> keys);

    void committed(LogEntry entry);
}
