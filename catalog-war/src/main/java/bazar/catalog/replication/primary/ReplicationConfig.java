package bazar.catalog.replication.primary;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperties;
import org.eclipse.microprofile.config.inject.ConfigProperty;

@ConfigProperties(prefix = "bazar.replication")
public class ReplicationConfig {
    private Optional<List<URI>> secondaries;

    @ConfigProperty(name = "acks", defaultValue = "all")
    private Acks acks;

    @ConfigProperty(name = "log-entries", defaultValue = "10000")
    private int logEntries;

    @ConfigProperty(name = "connect-timeout", defaultValue = "PT0.3S")
    private Duration connectTimeout;

    @ConfigProperty(name = "read-timeout", defaultValue = "PT1S")
    private Duration readTimeout;

    @ConfigProperty(name = "retry-delay", defaultValue = "PT0.1S")
    private Duration retryDelay;

    @ConfigProperty(name = "heartbeat", defaultValue = "PT0.5S")
    private Duration heartbeat;

    @ConfigProperty(name = "page-size", defaultValue = "1000")
    private int pageSize;

    public List<URI> secondaries() {
        return secondaries.orElse(List.of());
    }

    /** How many entries of the log are kept; a secondary that lags further gets a snapshot. */
    public int logEntries() {
        return logEntries;
    }

    /** How long to wait before an exchange with a secondary that failed is tried again. */
    public Duration retryDelay() {
        return retryDelay;
    }

    /**
     * @param lease how long a secondary may answer reads without hearing from the primary
     * @param margin how much longer than the lease the primary waits
     */
    public ReplicationSettings settings(Duration lease, Duration margin) {
        return new ReplicationSettings(acks, lease, margin, heartbeat, retryDelay, pageSize);
    }

    public Acks acks() {
        return acks;
    }

    public Duration connectTimeout() {
        return connectTimeout;
    }

    public Duration readTimeout() {
        return readTimeout;
    }
}
