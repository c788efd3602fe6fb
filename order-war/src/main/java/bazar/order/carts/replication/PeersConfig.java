package bazar.order.carts.replication;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperties;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Which other order servers there are, and how they are spoken to. */
@ConfigProperties(prefix = "bazar.peers")
public class PeersConfig {
    private Optional<List<URI>> urls;

    @ConfigProperty(name = "connect-timeout", defaultValue = "PT0.3S")
    private Duration connectTimeout;

    @ConfigProperty(name = "read-timeout", defaultValue = "PT1S")
    private Duration readTimeout;

    @ConfigProperty(name = "retry-delay", defaultValue = "PT0.5S")
    private Duration retryDelay;

    @ConfigProperty(name = "heartbeat", defaultValue = "PT1S")
    private Duration heartbeat;

    @ConfigProperty(name = "patience", defaultValue = "PT0.2S")
    private Duration patience;

    /** All but this one's own. */
    public List<URI> urls() {
        return urls.orElse(List.of());
    }

    public Duration connectTimeout() {
        return connectTimeout;
    }

    public Duration readTimeout() {
        return readTimeout;
    }

    /** How long to wait before one that could not be told something is tried again. */
    public Duration retryDelay() {
        return retryDelay;
    }

    /** How often one hears of this server while nothing changes. */
    public Duration heartbeat() {
        return heartbeat;
    }

    /** How long a change waits until the others have it. */
    public Duration patience() {
        return patience;
    }
}
