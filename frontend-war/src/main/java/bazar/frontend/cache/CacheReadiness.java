package bazar.frontend.cache;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.eclipse.microprofile.health.Startup;

/**
 * Ready while the caches run. This concerns this node alone: without the catalog every frontend is in the same state,
 * and taking all of them out of the load balancing would only hide the reason.
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
