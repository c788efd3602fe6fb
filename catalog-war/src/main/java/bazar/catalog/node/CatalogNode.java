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

    @Inject
    @ConfigProperties(prefix = "bazar.catalog")
    private CatalogConfig config;

    @Inject
    private Primary primary;

    @Inject
    private CurrentReplica currentReplica;

    @Inject
    private Disk disk;

    @Inject
    private Visibility visibility;

    void start(@Observes Startup event) {
        Migrations.run(database);
        if (config.isPrimary()) {
            primary.start();
        } else {
            currentReplica.appoint(new Replica(disk, visibility));
        }
    }

    void stop(@Observes Shutdown event) {
        primary.stop();
    }
}
