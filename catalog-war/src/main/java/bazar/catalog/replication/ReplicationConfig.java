package bazar.catalog.replication;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperties;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** To whom and how the primary replicates. */
@ConfigProperties(prefix = "bazar.replication")
public class ReplicationConfig {
    private Optional<List<URI>> secondaries;

    @ConfigProperty(name = "connect-timeout", defaultValue = "PT0.3S")
    private Duration connectTimeout;

    @ConfigProperty(name = "read-timeout", defaultValue = "PT1S")
    private Duration readTimeout;

    @ConfigProperty(name = "retry-delay", defaultValue = "PT0.1S")
    private Duration retryDelay;

    @ConfigProperty(name = "heartbeat", defaultValue = "PT0.5S")
    private Duration heartbeat;

    @ConfigProperty(name = "page-size", defaultValue = "100")
    private int pageSize;

    public List<URI> secondaries() {
        return secondaries.orElse(List.of());
    }

    public Duration connectTimeout() {
        return connectTimeout;
    }

    public Duration readTimeout() {
        return readTimeout;
    }

    /** How long to wait before a secondary that could not be reached is tried again. */
    public Duration retryDelay() {
        return retryDelay;
    }

    /** How often a secondary hears of the primary while nothing is written. */
    public Duration heartbeat() {
        return heartbeat;
    }

    /** How many entries a secondary that was away is sent at a time. */
    public int pageSize() {
        return pageSize;
    }
}
