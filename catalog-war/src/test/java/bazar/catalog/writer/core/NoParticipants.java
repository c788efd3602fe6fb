package bazar.catalog.writer.core;

import bazar.catalog.log.Changes;
import bazar.catalog.log.Checkpoint;
import bazar.catalog.log.LogEntry;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** The participants of a store with one node and no caches. */
public final class NoParticipants implements CommitParticipants {
    @Override
    public void begin(Runnable inSyncDue) {}

    @Override
    public CompletionStage<Set<String>> prepare(LogEntry entry, Changes changes) {
        return CompletableFuture.completedFuture(Set.of());
    }

    @Override
    public void committed(Checkpoint checkpoint) {}

    @Override
    public Optional<List<String>> inSyncFromNow() {
        return Optional.empty();
    }
}
