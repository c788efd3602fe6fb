package bazar.order.carts.replication;

import bazar.shared.config.ConfigDescription;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperties;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The other order servers and the timing of the communication with them. */
@ConfigProperties(prefix = "bazar.peers")
public class PeersConfig {
    @ConfigDescription("the other order servers' own addresses")
    private Optional<List<URI>> urls;

    @ConfigProperty(name = "connect-timeout", defaultValue = "PT0.3S")
    @ConfigDescription("how long making a connection to another order server may take")
    private Duration connectTimeout;

    @ConfigProperty(name = "read-timeout", defaultValue = "PT1S")
    @ConfigDescription("how long another order server may be silent before it counts as away")
    private Duration readTimeout;

    @ConfigProperty(name = "retry-delay", defaultValue = "PT0.5S")
    @ConfigDescription("how long to wait before one that is away is tried again")
    private Duration retryDelay;

    @ConfigProperty(name = "heartbeat", defaultValue = "PT1S")
    @ConfigDescription("how often an order server says how far its changes have come while there are none")
    private Duration heartbeat;

    @ConfigProperty(name = "patience", defaultValue = "PT0.2S")
    @ConfigDescription("how long the change of a cart waits for the other order servers to have it; for one that is "
            + "away it does not wait")
    private Duration patience;

    public List<URI> urls() {
        return urls.orElse(List.of());
    }

    public Duration connectTimeout() {
        return connectTimeout;
    }

    public Duration readTimeout() {
        return readTimeout;
    }

    public Duration retryDelay() {
        return retryDelay;
    }

    public Duration heartbeat() {
        return heartbeat;
    }

    public Duration patience() {
        return patience;
    }
}
