package bazar.catalog.leases;

import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperties;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** How long a frontend may trust its cache without hearing from the primary. */
@ConfigProperties(prefix = "bazar.lease")
public class LeaseConfig {
    @ConfigProperty(name = "duration", defaultValue = "PT2S")
    private Duration duration;

    @ConfigProperty(name = "margin", defaultValue = "PT0.2S")
    private Duration margin;

    @ConfigProperty(name = "acknowledgement-timeout", defaultValue = "PT0.2S")
    private Duration acknowledgementTimeout;

    @ConfigProperty(name = "retry-delay", defaultValue = "PT0.02S")
    private Duration retryDelay;

    public Duration duration() {
        return duration;
    }

    /** How much longer than the lease the primary waits; it exceeds the drift between two clocks during one lease. */
    public Duration margin() {
        return margin;
    }

    /** How long to wait for the acknowledgement of one invalidation. */
    public Duration acknowledgementTimeout() {
        return acknowledgementTimeout;
    }

    /** How long to wait before a failed invalidation is sent again. */
    public Duration retryDelay() {
        return retryDelay;
    }
}
