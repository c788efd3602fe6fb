package bazar.frontend.ordering;

import jakarta.enterprise.context.Dependent;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperties;
import org.eclipse.microprofile.config.inject.ConfigProperty;

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

    /** The load-balanced address of all order servers. */
    public URI url() {
        return url;
    }

    /** The addresses of the single order servers, which are probed for the topology. */
    public List<URI> nodes() {
        return nodes.orElse(List.of());
    }

    public Duration connectTimeout() {
        return connectTimeout;
    }

    /** How long to wait for a purchase: a little longer than an order server waits for the catalog. */
    public Duration purchaseTimeout() {
        return purchaseTimeout;
    }

    public Duration readTimeout() {
        return readTimeout;
    }
}
