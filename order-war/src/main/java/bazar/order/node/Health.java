package bazar.order.node;

import bazar.order.following.SalesFollower;
import bazar.shared.logging.LogEvent;
import bazar.shared.node.NodeConfig;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.sql.SQLException;
import org.eclipse.microprofile.config.inject.ConfigProperties;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Liveness;
import org.eclipse.microprofile.health.Readiness;
import org.eclipse.microprofile.health.Startup;

/** The health of this node, regardless of other nodes. */
@ApplicationScoped
public class Health {
    private static final Logger LOG = System.getLogger(Health.class.getName());

    @Inject
    private Database database;

    @Inject
    private SalesFollower follower;

    @Inject
    @ConfigProperties(prefix = "bazar.node")
    private NodeConfig node;

    /** Reports up on the first call: the schema is brought up to date before the server answers. */
    @Produces
    @Startup
    HealthCheck started() {
        return () -> HealthCheckResponse.up("schema");
    }

    @Produces
    @Liveness
    HealthCheck live() {
        return () -> HealthCheckResponse.up("order");
    }

    @Produces
    @Readiness
    HealthCheck ready() {
        return () -> HealthCheckResponse.named("database")
                .status(databaseAnswers())
                .withData("node", node.name())
                .build();
    }

    /** Reports down if the catalog belongs to another store than this order log. */
    @Produces
    @Readiness
    HealthCheck sameStore() {
        return () -> HealthCheckResponse.named("store")
                .status(!follower.isEstranged())
                .build();
    }

    private boolean databaseAnswers() {
        try {
            database.probe();
            return true;
        } catch (SQLException e) {
            LOG.log(Level.WARNING, LogEvent.named("database-silent").withText("reason", e.getMessage()));
            return false;
        }
    }
}
