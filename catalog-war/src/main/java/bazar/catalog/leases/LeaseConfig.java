package bazar.catalog.leases;

import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperties;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** How long a frontend may trust its cache without word from the primary. */
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

    /** By how much the primary outwaits a lease: more than two clocks can drift apart during one. */
    public Duration margin() {
        return margin;
    }

    /** How long one invalidation may take before it is sent again. */
    public Duration acknowledgementTimeout() {
        return acknowledgementTimeout;
    }

    /** How long to wait before an invalidation that failed is sent again. */
    public Duration retryDelay() {
        return retryDelay;
    }
}
