package bazar.catalog.leases;

import bazar.shared.config.ConfigDescription;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperties;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** How long a frontend may trust its cache without hearing from the primary. */
@ConfigProperties(prefix = "bazar.lease")
public class LeaseConfig {
    @ConfigProperty(name = "duration", defaultValue = "PT2S")
    @ConfigDescription("how long a frontend may trust its cache, or a secondary answer reads, without word from the "
            + "primary; if it is made shorter, the next start waits for as long as it was")
    private Duration duration;

    @ConfigProperty(name = "margin", defaultValue = "PT0.2S")
    @ConfigDescription(
            value = "by how much the primary outwaits a lease",
            range = "more than two clocks drift apart during a lease")
    private Duration margin;

    @ConfigProperty(name = "acknowledgement-timeout", defaultValue = "PT0.2S")
    @ConfigDescription("how long one invalidation may take before it is sent again")
    private Duration acknowledgementTimeout;

    @ConfigProperty(name = "retry-delay", defaultValue = "PT0.02S")
    @ConfigDescription("how long to wait before an invalidation that failed is sent again")
    private Duration retryDelay;

    public Duration duration() {
        return duration;
    }

    public Duration margin() {
        return margin;
    }

    public Duration acknowledgementTimeout() {
        return acknowledgementTimeout;
    }

    public Duration retryDelay() {
        return retryDelay;
    }
}
