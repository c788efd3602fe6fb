package bazar.catalog.replication;

import bazar.catalog.log.LogEntry;
import bazar.catalog.log.LogPosition;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ThreadFactory;

/** One epoch's replication to all secondaries. The in-sync set is fixed: a write waits for each of them. */
public final class Replication implements AutoCloseable {
    private final List<SecondaryLink> links;

    public Replication(
            String store,
            long epoch,
            LogPosition head,
            CommittedLog log,
            ReplicationConfig config,
            ThreadFactory threads) {
        links = config.secondaries().stream()
                .map(url -> new SecondaryLink(url, config, new Follower(store, epoch, head, log, config.pageSize())))
                .toList();
        links.forEach(link -> threads.newThread(link).start());
    }

    /** Completes once every secondary holds the entry durably. */
    public CompletionStage<Void> replicate(LogEntry entry) {
        return CompletableFuture.allOf(links.stream()
                .map(link -> link.replicate(entry).toCompletableFuture())
                .toArray(CompletableFuture<?>[]::new));
    }

    public void committed(LogEntry entry) {
        links.forEach(link -> link.committed(entry.position()));
    }

    @Override
    public void close() {
        links.forEach(SecondaryLink::close);
    }
}
