package bazar.catalog.node;

import bazar.catalog.leases.Invalidator;
import bazar.catalog.leases.LeaseConfig;
import bazar.catalog.leases.Leases;
import bazar.catalog.log.LogPosition;
import bazar.catalog.replication.HeldLog;
import bazar.catalog.replication.Replication;
import bazar.catalog.replication.ReplicationConfig;
import bazar.catalog.storage.Disk;
import bazar.catalog.visibility.Visibility;
import bazar.catalog.writer.CatalogWriter;
import bazar.catalog.writer.CurrentWriter;
import bazar.catalog.writer.WriterConfig;
import bazar.shared.log.AsOf;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperties;

/**
 * The primary's term of office, epoch after epoch. Each begins with a number that was never used before and waits until no
 * lease of the one before can be alive; it ends when a commit fails, for then nobody knows what was written.
 */
@ApplicationScoped
public class Primary {
    private static final Logger LOG = System.getLogger(Primary.class.getName());
    private static final Duration PAUSE_AFTER_FAILURE = Duration.ofSeconds(1);

    private final Disk disk;
    private final Leases leases;
    private final Visibility visibility;
    private final CurrentWriter currentWriter;
    private final LeaseConfig leaseConfig;
    private final WriterConfig writerConfig;
    private final ReplicationConfig replicationConfig;

    @Resource
    private ManagedExecutorService executor;

    @Resource
    private ManagedThreadFactory threads;

    private final CountDownLatch opened = new CountDownLatch(1);
    private volatile Thread office;

    @Inject
    public Primary(
            Disk disk,
            Leases leases,
            Visibility visibility,
            CurrentWriter currentWriter,
            @ConfigProperties(prefix = "bazar.lease") LeaseConfig leaseConfig,
            @ConfigProperties(prefix = "bazar.writer") WriterConfig writerConfig,
            @ConfigProperties(prefix = "bazar.replication") ReplicationConfig replicationConfig) {
        this.disk = disk;
        this.leases = leases;
        this.visibility = visibility;
        this.currentWriter = currentWriter;
        this.leaseConfig = leaseConfig;
        this.writerConfig = writerConfig;
        this.replicationConfig = replicationConfig;
    }

    /** For the container's proxy. */
    protected Primary() {
        this(null, null, null, null, null, null, null);
    }

    void start() {
        if (disk.held().store() != null) {
            opened.countDown();
        }
        office = threads.newThread(this::holdOffice);
        office.start();
    }

    /** A store has been opened on this disk. */
    void storeOpened() {
        opened.countDown();
    }

    void stop() {
        if (office != null) {
            office.interrupt();
        }
    }

    private void holdOffice() {
        try {
            opened.await();
            while (true) {
                try {
                    serveEpoch();
                } catch (ExecutionException | RuntimeException e) {
                    LOG.log(Level.ERROR, "event=stepped-down", e);
                    TimeUnit.NANOSECONDS.sleep(PAUSE_AFTER_FAILURE.toNanos());
                }
            }
        } catch (InterruptedException e) {
            LOG.log(Level.INFO, "event=office-left");
        }
    }

    private void serveEpoch() throws InterruptedException, ExecutionException {
        long epoch = disk.nextEpoch();
        HeldLog log = disk.held();
        LogPosition head = log.applied();
        leases.beginEpoch(log.store(), epoch, head.lsn());
        visibility.show(new AsOf(epoch, head.lsn()));
        ExecutorService writing = Executors.newSingleThreadExecutor(threads);
        try (Replication replication = new Replication(log.store(), epoch, head, disk, replicationConfig, threads)) {
            Invalidator invalidator = new Invalidator(leases, leaseConfig, executor);
            CatalogWriter writer = new CatalogWriter(
                    epoch,
                    head,
                    disk,
                    new EpochWitnesses(log.store(), epoch, invalidator, replication),
                    visibility,
                    writing,
                    Clock.systemUTC(),
                    System::nanoTime,
                    writerConfig.queueCapacity(),
                    writerConfig.batchSize());
            currentWriter.appoint(writer);
            LOG.log(Level.INFO, "event=primary epoch=" + epoch + " lsn=" + head.lsn() + " store=" + log.store());
            boolean first = epoch == 1;
            if (!first) {
                TimeUnit.NANOSECONDS.sleep(leases.longest().toNanos());
            }
            writer.begin().toCompletableFuture().get();
        } finally {
            currentWriter.resign();
            writing.shutdownNow();
        }
    }
}
