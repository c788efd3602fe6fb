package bazar.catalog.node;

import bazar.catalog.CatalogConfig;
import bazar.catalog.epoch.PrimaryEpoch;
import bazar.catalog.leases.Frontends;
import bazar.catalog.leases.LeaseConfig;
import bazar.catalog.leases.core.Leases;
import bazar.catalog.log.Epoch;
import bazar.catalog.log.Fenced;
import bazar.catalog.opening.SecondaryStores;
import bazar.catalog.opening.StoreBootstrap;
import bazar.catalog.reads.core.ReadGate;
import bazar.catalog.replication.CurrentReplication;
import bazar.catalog.replication.link.ReplicationConfig;
import bazar.catalog.replication.link.SecondaryLinks;
import bazar.catalog.replication.primary.Replication;
import bazar.catalog.replication.primary.Superseded;
import bazar.catalog.replication.storage.ReplicaState;
import bazar.catalog.restocking.RestockConfig;
import bazar.catalog.restocking.core.Restocker;
import bazar.catalog.storage.CatalogDatabase;
import bazar.catalog.time.ExecutorTimer;
import bazar.catalog.time.Timer;
import bazar.catalog.writer.CurrentWriter;
import bazar.catalog.writer.WriterConfig;
import bazar.shared.log.AsOf;
import bazar.shared.logging.LogEvent;
import bazar.shared.node.CannotStart;
import bazar.shared.node.VitalThreads;
import bazar.shared.problem.RootCause;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.eclipse.microprofile.config.inject.ConfigProperties;

/**
 * Runs the primary's epochs one after the other. Each begins with a number that was never used before, and writes only
 * once no lease of an earlier epoch can be valid (Gray and Cheriton, SOSP 1989). It ends when a commit fails, because
 * the disk's state is then unknown. A primary that learns of commits which are not on its disk ends its process: the
 * disk is outdated, or belongs to another node.
 */
@ApplicationScoped
public class Primary {
    private static final Logger LOG = System.getLogger(Primary.class.getName());
    private static final Duration PAUSE_AFTER_FAILURE = Duration.ofSeconds(1);
    private static final Duration PATIENCE_AT_THE_END = Duration.ofSeconds(2);

    private final CatalogConfig config;
    private final StoreBootstrap storeBootstrap;
    private final SecondaryStores secondaryStores;
    private final CatalogDatabase catalogDatabase;
    private final Leases leases;
    private final Frontends frontends;
    private final ReadGate readGate;
    private final CurrentWriter currentWriter;
    private final CurrentReplication currentReplication;
    private final LeaseConfig leaseConfig;
    private final WriterConfig writerConfig;
    private final ReplicationConfig replicationConfig;
    private final RestockConfig restockConfig;

    @Resource
    private ManagedExecutorService executor;

    @Resource
    private ManagedThreadFactory threads;

    @Inject
    private VitalThreads vitalThreads;

    private final CountDownLatch opened = new CountDownLatch(1);
    private volatile Thread office;
    private String lastFailure = "";

    @Inject
    public Primary(
            @ConfigProperties(prefix = "bazar.catalog") CatalogConfig config,
            StoreBootstrap storeBootstrap,
            SecondaryStores secondaryStores,
            CatalogDatabase catalogDatabase,
            Leases leases,
            Frontends frontends,
            ReadGate readGate,
            CurrentWriter currentWriter,
            CurrentReplication currentReplication,
            @ConfigProperties(prefix = "bazar.lease") LeaseConfig leaseConfig,
            @ConfigProperties(prefix = "bazar.writer") WriterConfig writerConfig,
            @ConfigProperties(prefix = "bazar.replication") ReplicationConfig replicationConfig,
            @ConfigProperties(prefix = "bazar.restock") RestockConfig restockConfig) {
        this.config = config;
        this.storeBootstrap = storeBootstrap;
        this.secondaryStores = secondaryStores;
        this.catalogDatabase = catalogDatabase;
        this.leases = leases;
        this.frontends = frontends;
        this.readGate = readGate;
        this.currentWriter = currentWriter;
        this.currentReplication = currentReplication;
        this.leaseConfig = leaseConfig;
        this.writerConfig = writerConfig;
        this.replicationConfig = replicationConfig;
        this.restockConfig = restockConfig;
    }

    protected Primary() {
        this(null, null, null, null, null, null, null, null, null, null, null, null, null);
    }

    void start() {
        if (catalogDatabase.held().store() != null) {
            opened.countDown();
        }
        office = vitalThreads.newThread(this::holdOffice);
        office.start();
    }

    /** Starts the first epoch, once a store has been opened on this disk. */
    void storeOpened() {
        opened.countDown();
    }

    /** Interrupts the thread and waits until it has ended, but not for long. */
    void stop() {
        if (office != null) {
            office.interrupt();
            try {
                office.join(PATIENCE_AT_THE_END.toMillis());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private void holdOffice() {
        try {
            while (true) {
                try {
                    awaitOpened();
                    serveEpoch();
                } catch (ExecutionException | RuntimeException e) {
                    endIfSuperseded(e);
                    hideIfFenced(e);
                    logSteppingDown(e);
                    TimeUnit.NANOSECONDS.sleep(PAUSE_AFTER_FAILURE.toNanos());
                }
            }
        } catch (InterruptedException e) {
            LOG.log(Level.INFO, LogEvent.named("office-left"));
        }
    }

    private void awaitOpened() throws InterruptedException {
        if (opened.getCount() > 0 && config.openingBooks().isPresent()) {
            secondaryStores.awaitEmpty(() -> catalogDatabase.held().store() != null);
            storeBootstrap.openIfEmpty(config.openingBooks().get());
            opened.countDown();
        }
        opened.await();
    }

    private void serveEpoch() throws InterruptedException, ExecutionException {
        ReplicaState held = catalogDatabase.held();
        Duration oldLeases = catalogDatabase.beginEpoch(held, leases.longest());
        Epoch epoch = new Epoch(held.store(), held.epoch() + 1);
        AsOf asOf = new AsOf(epoch.number(), held.applied().lsn());
        CompletableFuture<Void> superseded = new CompletableFuture<>();
        leases.beginEpoch(
                epoch, held.applied().lsn(), reason -> superseded.completeExceptionally(new Superseded(reason)));
        // A failed task ends the epoch, because a write may wait for its result.
        Timer timer = new ExecutorTimer(executor, superseded::completeExceptionally);
        ExecutorService writing = Executors.newSingleThreadExecutor(threads);
        Replication replication = new Replication(
                held.inSync(),
                replicationConfig.settings(leaseConfig.duration(), leaseConfig.margin()),
                System::nanoTime,
                timer);
        PrimaryEpoch primaryEpoch = new PrimaryEpoch(
                epoch,
                held,
                catalogDatabase,
                readGate,
                leases,
                frontends,
                replication,
                settings(),
                writing,
                timer,
                Clock.systemUTC(),
                System::nanoTime);
        replication.superseded().whenComplete((none, e) -> superseded.completeExceptionally(e));
        SecondaryLinks links =
                new SecondaryLinks(epoch, held, catalogDatabase, replication, replicationConfig, vitalThreads);
        Optional<Restocker> restocker = restockConfig
                .rule()
                .map(rule -> new Restocker(rule, restockConfig.every(), catalogDatabase, primaryEpoch.writer(), timer));
        try {
            currentReplication.appoint(replication);
            currentWriter.appoint(primaryEpoch.writer());
            LOG.log(
                    Level.INFO,
                    LogEvent.named("primary")
                            .with("epoch", epoch.number())
                            .with("lsn", held.applied().lsn())
                            .with("store", epoch.store()));
            boolean isFirst = epoch.number() == 1;
            if (!isFirst) {
                awaitOldLeases(oldLeases, superseded, () -> readGate.open(epoch.store(), asOf), replication);
                catalogDatabase.oldLeasesOver(epoch.number(), leases.longest());
            }
            readGate.open(epoch.store(), asOf);
            restocker.ifPresent(Restocker::begin);
            CompletableFuture.anyOf(superseded, primaryEpoch.writer().begin().toCompletableFuture())
                    .get();
        } finally {
            restocker.ifPresent(Restocker::close);
            currentWriter.resign();
            currentReplication.resign();
            links.close();
            replication.close();
            primaryEpoch.writer().close();
            writing.shutdown();
            if (readGate.asOf().lsn() > asOf.lsn()) {
                lastFailure = ""; // commits succeeded in between, so the next failure is logged even if it is the same
            }
        }
    }

    /**
     * Waits until no lease of an earlier epoch can be valid. Reads begin sooner, once every secondary has answered and
     * none knows of later commits.
     */
    private void awaitOldLeases(
            Duration oldLeases, CompletableFuture<Void> superseded, Runnable show, Replication replication)
            throws InterruptedException, ExecutionException {
        long end = System.nanoTime() + oldLeases.toNanos();
        CompletableFuture<Void> allHeard = replication.allHeard().toCompletableFuture();
        try {
            CompletableFuture.anyOf(superseded, allHeard).get(end - System.nanoTime(), TimeUnit.NANOSECONDS);
            show.run();
            superseded.get(end - System.nanoTime(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
            LOG.log(Level.DEBUG, LogEvent.named("old-leases-over"));
        }
    }

    private PrimaryEpoch.Settings settings() {
        return new PrimaryEpoch.Settings(
                leaseConfig.retryDelay(), writerConfig.queueCapacity(), writerConfig.batchSize());
    }

    private static void endIfSuperseded(Exception e) {
        if (RootCause.of(e) instanceof Superseded superseded) {
            throw CannotStart.because("This node is not the primary of its store any more: " + superseded.getMessage()
                    + ". " + superseded.remedy());
        }
    }

    /** Closes the read gate: the disk is no longer this node's. */
    private void hideIfFenced(Exception e) {
        if (RootCause.of(e) instanceof Fenced) {
            readGate.close();
        }
    }

    private void logSteppingDown(Exception e) {
        String failure = RootCause.messageOf(e);
        if (!failure.equals(lastFailure)) {
            LOG.log(
                    Level.ERROR,
                    LogEvent.named("stepped-down").withText("reason", failure).toString(),
                    e);
        }
        lastFailure = failure;
    }
}
