package bazar.frontend.cache;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.eclipse.microprofile.health.Startup;

/**
 * Ready when the caches are up. It speaks of this node alone: without the catalog every frontend is as good as the next, and
 * taking them all out of the balance would only hide why.
 */
@Startup
@Readiness
@ApplicationScoped
public class CacheReadiness implements HealthCheck {
    @Inject
    private HazelcastCaches caches;

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("caches").status(caches.isRunning()).build();
    }
}
