package bazar.catalog.node;

import bazar.catalog.CatalogConfig;
import bazar.catalog.backup.RestoredDisk;
import bazar.catalog.replication.CurrentReplica;
import bazar.catalog.replication.Departure;
import bazar.catalog.replication.Replica;
import bazar.catalog.storage.Disk;
import bazar.catalog.storage.DiskCheck;
import bazar.catalog.visibility.Visibility;
import bazar.shared.node.CannotStart;
import bazar.shared.node.NodeConfig;
import bazar.shared.node.NodeDatabase;
import bazar.shared.problem.RootCause;
import bazar.shared.time.ElapsedTime;
import jakarta.annotation.Priority;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Shutdown;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptor;
import java.io.File;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperties;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Starts this node in the part it plays. */
@ApplicationScoped
public class CatalogNode {
    private static final Logger LOG = System.getLogger(CatalogNode.class.getName());

    @Resource(lookup = "jdbc/bazar")
    private DataSource database;

    private final File dataDirectory;
    private final NodeConfig node;
    private final CatalogConfig config;
    private final Primary primary;
    private final CurrentReplica currentReplica;
    private final Departure departure;
    private final Disk disk;
    private final DiskCheck diskCheck;
    private final RestoredDisk restoredDisk;
    private final Succession succession;
    private final Visibility visibility;
    private final ElapsedTime elapsedTime;

    @Inject
    public CatalogNode(
            @ConfigProperty(name = "DATA_DIR") File dataDirectory,
            @ConfigProperties(prefix = "bazar.node") NodeConfig node,
            @ConfigProperties(prefix = "bazar.catalog") CatalogConfig config,
            Primary primary,
            CurrentReplica currentReplica,
            Departure departure,
            Disk disk,
            DiskCheck diskCheck,
            RestoredDisk restoredDisk,
            Succession succession,
            Visibility visibility,
            ElapsedTime elapsedTime) {
        this.dataDirectory = dataDirectory;
        this.node = node;
        this.config = config;
        this.primary = primary;
        this.currentReplica = currentReplica;
        this.departure = departure;
        this.disk = disk;
        this.diskCheck = diskCheck;
        this.restoredDisk = restoredDisk;
        this.succession = succession;
        this.visibility = visibility;
        this.elapsedTime = elapsedTime;
    }

    /** For the container's proxy. */
    protected CatalogNode() {
        this(null, null, null, null, null, null, null, null, null, null, null, null);
    }

    /** Before the check that this node answers begins to count: to examine a large disk takes its time. */
    void start(@Observes @Priority(Interceptor.Priority.APPLICATION) Startup event) {
        try {
            takePart();
        } catch (RuntimeException e) {
            LOG.log(Level.ERROR, "event=start-failed", e);
            throw CannotStart.because("The catalog cannot start: " + RootCause.messageOf(e));
        }
    }

    private void takePart() {
        NodeDatabase.open(database, dataDirectory.toPath());
        restoredDisk.takeIdentity(dataDirectory.toPath());
        diskCheck.completeDigest();
        Optional<String> damage = diskCheck.damage();
        if (config.isPrimary()) {
            damage.ifPresent(CatalogNode::refuse);
            succession.claim();
            primary.start();
        } else {
            damage.ifPresent(this::beginAnew);
            currentReplica.appoint(
                    new Replica(node.name(), UUID.randomUUID().toString(), disk, visibility, elapsedTime));
            departure.prepare();
        }
    }

    void stop(@Observes Shutdown event) {
        if (config.isPrimary()) {
            primary.stop();
        } else {
            departure.leave();
        }
        close();
    }

    /** Whoever cannot write this down has all rows read at the next start. */
    private void close() {
        try {
            disk.close();
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "event=disk-not-closed reason=\"" + RootCause.messageOf(e) + '"');
        }
    }

    private static void refuse(String damage) {
        throw CannotStart.because("The disk of this primary cannot be trusted: " + damage + ". Restore a backup.");
    }

    /** The primary has it all. */
    private void beginAnew(String damage) {
        LOG.log(Level.ERROR, "event=disk-damaged reason=\"" + damage + "\" remedy=snapshot");
        disk.abandon();
    }
}
