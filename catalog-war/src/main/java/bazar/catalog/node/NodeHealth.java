package bazar.catalog.node;

import bazar.catalog.visibility.Visibility;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Liveness;
import org.eclipse.microprofile.health.Readiness;
import org.eclipse.microprofile.health.Startup;

/** Speaks for this node alone: it is ready when it has something to show. */
@ApplicationScoped
public class NodeHealth {
    private final Visibility visibility;

    @Inject
    public NodeHealth(Visibility visibility) {
        this.visibility = visibility;
    }

    /** For the container's proxy. */
    protected NodeHealth() {
        this(null);
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
        return () -> HealthCheckResponse.named("catalog-shows-its-books")
                .status(!visibility.showsNothing())
                .withData("as-of", visibility.asOf().toString())
                .build();
    }
}
