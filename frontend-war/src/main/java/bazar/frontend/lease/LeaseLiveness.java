package bazar.frontend.lease;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Liveness;

/**
 * Alive while the node asks for leases, granted or not. A node that has stopped asking caches nothing until it is
 * restarted.
 */
@Liveness
@ApplicationScoped
public class LeaseLiveness implements HealthCheck {
    @Inject
    private LeaseKeeper keeper;

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("lease-keeper")
                .status(keeper.isRunning())
                .build();
    }
}
