package bazar.catalog.node;

import bazar.catalog.CatalogConfig;
import bazar.catalog.backup.RestoredDisk;
import bazar.catalog.opening.Opening;
import bazar.catalog.replication.CurrentReplica;
import bazar.catalog.replication.Replica;
import bazar.catalog.storage.Disk;
import bazar.catalog.visibility.Visibility;
import bazar.shared.node.NodeDatabase;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Shutdown;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import java.nio.file.Path;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperties;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Starts this node in the part it plays. */
@ApplicationScoped
public class CatalogNode {
    @Resource(lookup = "jdbc/bazar")
    private DataSource database;

    private final Path dataDirectory;
    private final CatalogConfig config;
    private final Primary primary;
    private final Opening opening;
    private final CurrentReplica currentReplica;
    private final Disk disk;
    private final RestoredDisk restoredDisk;
    private final Visibility visibility;

    @Inject
    public CatalogNode(
            @ConfigProperty(name = "DATA_DIR") String dataDirectory,
            @ConfigProperties(prefix = "bazar.catalog") CatalogConfig config,
            Primary primary,
            Opening opening,
            CurrentReplica currentReplica,
            Disk disk,
            RestoredDisk restoredDisk,
            Visibility visibility) {
        this.dataDirectory = Path.of(dataDirectory);
        this.config = config;
        this.primary = primary;
        this.opening = opening;
        this.currentReplica = currentReplica;
        this.disk = disk;
        this.restoredDisk = restoredDisk;
        this.visibility = visibility;
    }

    /** For the container's proxy. */
    protected CatalogNode() {
        this("", null, null, null, null, null, null, null);
    }

    void start(@Observes Startup event) {
        NodeDatabase.open(database, dataDirectory);
        restoredDisk.takeIdentity(dataDirectory);
        if (config.isPrimary()) {
            config.openingBooks().ifPresent(opening::openIfEmpty);
            primary.start();
        } else {
            currentReplica.appoint(new Replica(disk, visibility));
        }
    }

    void stop(@Observes Shutdown event) {
        if (config.isPrimary()) {
            primary.stop();
        }
    }
}
