package bazar.frontend.ordering;

import jakarta.enterprise.context.Dependent;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperties;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Where the order servers are and how long they are waited for. */
@Dependent
@ConfigProperties(prefix = "bazar.order")
public class OrderingConfig {
    @ConfigProperty(name = "url", defaultValue = "http://127.0.0.1:9083")
    private URI url;

    private Optional<List<URI>> nodes;

    @ConfigProperty(name = "connect-timeout", defaultValue = "PT0.3S")
    private Duration connectTimeout;

    @ConfigProperty(name = "purchase-timeout", defaultValue = "PT6.5S")
    private Duration purchaseTimeout;

    @ConfigProperty(name = "read-timeout", defaultValue = "PT3S")
    private Duration readTimeout;

    /** The balanced address of all order servers. */
    public URI url() {
        return url;
    }

    /** The order servers' own addresses, of which it is asked how they are. */
    public List<URI> nodes() {
        return nodes.orElse(List.of());
    }

    /** How long making a connection may take. */
    public Duration connectTimeout() {
        return connectTimeout;
    }

    /** How long the answer to a purchase is waited for: a little longer than an order server waits for the catalog. */
    public Duration purchaseTimeout() {
        return purchaseTimeout;
    }

    /** How long the answer to a read is waited for. */
    public Duration readTimeout() {
        return readTimeout;
    }
}
