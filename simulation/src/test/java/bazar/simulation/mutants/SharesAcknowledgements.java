package bazar.simulation.mutants;

import bazar.catalog.log.Checkpoint;
import bazar.catalog.log.LogEntry;
import bazar.catalog.replication.primary.Replication;
import bazar.catalog.replication.primary.ReplicationSettings;
import bazar.catalog.replication.storage.ReplicaState;
import bazar.catalog.time.Timer;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import java.util.function.LongSupplier;

final class SharesAcknowledgements extends Replication {
    private CompletionStage<Set<String>> held;

    SharesAcknowledgements(ReplicaState held, ReplicationSettings settings, LongSupplier nanoTime, Timer timer) {
        super(held.inSync(), settings, nanoTime, timer);
    }

    @Override
    public synchronized CompletionStage<Set<String>> replicate(LogEntry entry, List<String> newInSync) {
        CompletionStage<Set<String>> own = super.replicate(entry, newInSync);
        if (held == null || !held.toCompletableFuture().isDone()) {
            held = own;
        }
        return held;
    }

    @Override
    public synchronized void committed(Checkpoint checkpoint) {
        held = null;
        super.committed(checkpoint);
    }
}
