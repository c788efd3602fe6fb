package bazar.catalog.node;

import bazar.catalog.leases.Invalidator;
import bazar.catalog.log.LogEntry;
import bazar.catalog.replication.Replication;
import bazar.catalog.writer.Witnesses;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** The caches and secondaries of one epoch, told at the same time. */
record EpochWitnesses(String store, long epoch, Invalidator invalidator, Replication replication) implements Witnesses {
    @Override
    public CompletionStage<Void> prepare(LogEntry entry, List<String> keys) {
        CompletableFuture<Void> invalidated =
                invalidator.invalidate(store, epoch, entry.lsn(), keys).toCompletableFuture();
        return replication.replicate(entry).thenCombine(invalidated, (replicated, none) -> null);
    }

    @Override
    public void committed(LogEntry entry) {
        replication.committed(entry);
    }
}
