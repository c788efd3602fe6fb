package bazar.catalog.node;

import bazar.catalog.CatalogConfig;
import bazar.catalog.backup.RestoredDatabase;
import bazar.catalog.reads.core.ReadGate;
import bazar.catalog.replication.CurrentReplica;
import bazar.catalog.replication.SecondaryDeregistration;
import bazar.catalog.replication.secondary.Replica;
import bazar.catalog.storage.CatalogDatabase;
import bazar.catalog.storage.DatabaseCheck;
import bazar.shared.logging.LogEvent;
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

/** Starts this node in its role. */
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
    private final SecondaryDeregistration secondaryDeregistration;
    private final CatalogDatabase catalogDatabase;
    private final DatabaseCheck databaseCheck;
    private final RestoredDatabase restoredDatabase;
    private final Succession succession;
    private final ReadGate readGate;
    private final ElapsedTime elapsedTime;

    @Inject
    public CatalogNode(
            @ConfigProperty(name = "DATA_DIR") File dataDirectory,
            @ConfigProperties(prefix = "bazar.node") NodeConfig node,
            @ConfigProperties(prefix = "bazar.catalog") CatalogConfig config,
            Primary primary,
            CurrentReplica currentReplica,
            SecondaryDeregistration secondaryDeregistration,
            CatalogDatabase catalogDatabase,
            DatabaseCheck databaseCheck,
            RestoredDatabase restoredDatabase,
            Succession succession,
            ReadGate readGate,
            ElapsedTime elapsedTime) {
        this.dataDirectory = dataDirectory;
        this.node = node;
        this.config = config;
        this.primary = primary;
        this.currentReplica = currentReplica;
        this.secondaryDeregistration = secondaryDeregistration;
        this.catalogDatabase = catalogDatabase;
        this.databaseCheck = databaseCheck;
        this.restoredDatabase = restoredDatabase;
        this.succession = succession;
        this.readGate = readGate;
        this.elapsedTime = elapsedTime;
    }

    protected CatalogNode() {
        this(null, null, null, null, null, null, null, null, null, null, null, null);
    }

    /** Runs before the startup probe counts, because the check of a large disk takes long. */
    void start(@Observes @Priority(Interceptor.Priority.APPLICATION) Startup event) {
        try {
            takePart();
        } catch (RuntimeException e) {
            LOG.log(Level.ERROR, LogEvent.named("start-failed").toString(), e);
            throw CannotStart.because("The catalog cannot start: " + RootCause.messageOf(e));
        }
    }

    private void takePart() {
        NodeDatabase.open(database, dataDirectory.toPath());
        restoredDatabase.takeIdentity(dataDirectory.toPath());
        databaseCheck.completeDigest();
        Optional<String> damage = databaseCheck.damage();
        if (config.isPrimary()) {
            damage.ifPresent(CatalogNode::refuse);
            succession.claim();
            primary.start();
        } else {
            damage.ifPresent(this::beginAnew);
            currentReplica.appoint(
                    new Replica(node.name(), UUID.randomUUID().toString(), catalogDatabase, readGate, elapsedTime));
            secondaryDeregistration.prepare();
        }
    }

    void stop(@Observes Shutdown event) {
        if (config.isPrimary()) {
            primary.stop();
        } else {
            secondaryDeregistration.leave();
        }
        close();
    }

    /** If this fails, the next start checks all rows, as after a crash. */
    private void close() {
        try {
            catalogDatabase.close();
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, LogEvent.named("disk-not-closed").withText("reason", RootCause.messageOf(e)));
        }
    }

    private static void refuse(String damage) {
        throw CannotStart.because("The disk of this primary cannot be trusted: " + damage + ". Restore a backup.");
    }

    /** Empties the disk; the primary then sends a snapshot. */
    private void beginAnew(String damage) {
        LOG.log(
                Level.ERROR,
                LogEvent.named("disk-damaged").withText("reason", damage).with("remedy", "snapshot"));
        catalogDatabase.abandon();
    }
}
