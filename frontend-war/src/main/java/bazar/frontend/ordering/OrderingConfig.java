package bazar.frontend.ordering;

import bazar.shared.config.ConfigDescription;
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
    @ConfigDescription("the balanced address of all order servers")
    private URI url;

    @ConfigDescription("the order servers' own addresses, of which it is asked how they are")
    private Optional<List<URI>> nodes;

    @ConfigProperty(name = "connect-timeout", defaultValue = "PT0.3S")
    @ConfigDescription("how long making a connection to an order server may take")
    private Duration connectTimeout;

    @ConfigProperty(name = "purchase-timeout", defaultValue = "PT6.5S")
    @ConfigDescription(
            value = "how long the answer to a purchase is waited for",
            range = "above what an order server waits for the catalog")
    private Duration purchaseTimeout;

    @ConfigProperty(name = "read-timeout", defaultValue = "PT3S")
    @ConfigDescription("how long the answer to a read of an order, or the change of a cart, is waited for; an order "
            + "server makes no change later")
    private Duration readTimeout;

    public URI url() {
        return url;
    }

    public List<URI> nodes() {
        return nodes.orElse(List.of());
    }

    public Duration connectTimeout() {
        return connectTimeout;
    }

    public Duration purchaseTimeout() {
        return purchaseTimeout;
    }

    public Duration readTimeout() {
        return readTimeout;
    }
}
