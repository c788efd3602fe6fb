package bazar.order.carts.replication;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperties;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The other order servers and the timing of the communication with them. */
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

    /** Returns the addresses of all order servers but this one. */
    public List<URI> urls() {
        return urls.orElse(List.of());
    }

    public Duration connectTimeout() {
        return connectTimeout;
    }

    public Duration readTimeout() {
        return readTimeout;
    }

    /** Returns the pause after a failed attempt. */
    public Duration retryDelay() {
        return retryDelay;
    }

    /** Returns the interval of messages to a peer while nothing changes. */
    public Duration heartbeat() {
        return heartbeat;
    }

    /** Returns the maximum time that a change waits for the peers. */
    public Duration patience() {
        return patience;
    }
}
