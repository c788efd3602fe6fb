package bazar.catalog.epoch;

import bazar.catalog.leases.core.Caches;
import bazar.catalog.leases.core.Invalidator;
import bazar.catalog.leases.core.Leases;
import bazar.catalog.log.Changes;
import bazar.catalog.log.Checkpoint;
import bazar.catalog.log.Epoch;
import bazar.catalog.log.LogEntry;
import bazar.catalog.reads.core.ReadGate;
import bazar.catalog.replication.primary.Replication;
import bazar.catalog.replication.storage.ReplicaState;
import bazar.catalog.time.Timer;
import bazar.catalog.writer.core.CatalogWriter;
import bazar.catalog.writer.core.CommitParticipants;
import bazar.catalog.writer.core.Storage;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.function.LongSupplier;

/**
 * The objects of one epoch of a primary: its writer, and the leased caches and in-sync secondaries that acknowledge
 * each entry at the same time. This class knows neither container nor network.
 */
public final class PrimaryEpoch {
    private final CatalogWriter writer;

    /** @param writing runs the writer's steps, one at a time */
    public PrimaryEpoch(
            Epoch epoch,
            ReplicaState held,
            Storage storage,
            ReadGate readGate,
            Leases leases,
            Caches caches,
            Replication replication,
            Settings settings,
            Executor writing,
            Timer timer,
            Clock clock,
            LongSupplier nanoTime) {
        Invalidator invalidator = new Invalidator(epoch, leases, caches, settings.invalidationRetryDelay(), timer);
        writer = new CatalogWriter(
                epoch,
                held.applied().position(),
                storage,
                new CachesAndSecondaries(invalidator, replication),
                readGate,
                writing,
                clock,
                nanoTime,
                settings.queueCapacity(),
                settings.batchSize());
    }

    public CatalogWriter writer() {
        return writer;
    }

    /**
     * @param invalidationRetryDelay how long to wait before an unacknowledged invalidation is sent again
     * @param queueCapacity how many writes may wait
     * @param batchSize how many writes share an entry at most
     */
    public record Settings(Duration invalidationRetryDelay, int queueCapacity, int batchSize) {}

    private record CachesAndSecondaries(Invalidator invalidator, Replication replication)
            implements CommitParticipants {
        @Override
        public void begin(Runnable inSyncDue) {
            replication.begin(inSyncDue);
        }

        @Override
        public CompletionStage<Set<String>> prepare(LogEntry entry, Changes changes) {
            CompletionStage<Set<String>> invalidated = invalidator.invalidate(entry.lsn(), changes.keys());
            return replication.replicate(entry, changes.inSync()).thenCombine(invalidated, PrimaryEpoch::both);
        }

        @Override
        public int mostInFlight() {
            return replication.mostInFlight();
        }

        @Override
        public void committed(Checkpoint checkpoint) {
            replication.committed(checkpoint);
        }

        @Override
        public Optional<List<String>> inSyncFromNow() {
            return replication.inSyncFromNow();
        }
    }

    private static Set<String> both(Set<String> some, Set<String> others) {
        Set<String> all = new TreeSet<>(some);
        all.addAll(others);
        return all;
    }
}
