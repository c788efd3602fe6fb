package bazar.catalog.node;

import bazar.catalog.CatalogConfig;
import bazar.catalog.replication.CurrentReplica;
import bazar.catalog.replication.Replica;
import bazar.catalog.storage.Disk;
import bazar.catalog.visibility.Visibility;
import bazar.shared.schema.Migrations;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Shutdown;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperties;

/** Starts this node in the part it plays. */
@ApplicationScoped
public class CatalogNode {
    @Resource(lookup = "jdbc/bazar")
    private DataSource database;

    private final CatalogConfig config;
    private final Primary primary;
    private final CurrentReplica currentReplica;
    private final Disk disk;
    private final Visibility visibility;

    @Inject
    public CatalogNode(
            @ConfigProperties(prefix = "bazar.catalog") CatalogConfig config,
            Primary primary,
            CurrentReplica currentReplica,
            Disk disk,
            Visibility visibility) {
        this.config = config;
        this.primary = primary;
        this.currentReplica = currentReplica;
        this.disk = disk;
        this.visibility = visibility;
    }

    /** For the container's proxy. */
    protected CatalogNode() {
        this(null, null, null, null, null);
    }

    void start(@Observes Startup event) {
        Migrations.run(database);
        if (config.isPrimary()) {
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
