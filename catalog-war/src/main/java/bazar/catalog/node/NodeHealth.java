package bazar.catalog.node;

import bazar.catalog.reads.core.ReadGate;
import bazar.catalog.replication.CurrentReplication;
import bazar.catalog.replication.primary.FollowerStatus;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Liveness;
import org.eclipse.microprofile.health.Readiness;
import org.eclipse.microprofile.health.Startup;

/** The health of this node alone. It is ready while it can answer reads. */
@ApplicationScoped
public class NodeHealth {
    private final ReadGate readGate;
    private final CurrentReplication replication;

    @Inject
    public NodeHealth(ReadGate readGate, CurrentReplication replication) {
        this.readGate = readGate;
        this.replication = replication;
    }

    protected NodeHealth() {
        this(null, null);
    }

    @Produces
    @Startup
    HealthCheck started() {
        return () -> HealthCheckResponse.up("catalog-started");
    }

    @Produces
    @Liveness
    HealthCheck live() {
        return () -> HealthCheckResponse.up("catalog-live");
    }

    @Produces
    @Readiness
    HealthCheck ready() {
        return () -> {
            HealthCheckResponseBuilder answer = HealthCheckResponse.named("catalog-shows-its-books")
                    .status(!readGate.isClosed())
                    .withData("as-of", readGate.asOf().toString());
            replication
                    .get()
                    .ifPresent(current ->
                            answer.withData("in-sync", String.join(" ", FollowerStatus.namesInSync(current.status()))));
            return answer.build();
        };
    }
}
