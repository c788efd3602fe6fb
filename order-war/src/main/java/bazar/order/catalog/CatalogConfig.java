package bazar.order.catalog;

import bazar.shared.config.ConfigDescription;
import jakarta.enterprise.context.Dependent;
import java.net.URI;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperties;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The catalog's addresses and the timeouts of its clients. */
@Dependent
@ConfigProperties(prefix = "bazar.catalog")
public class CatalogConfig {
    @ConfigProperty(name = "write-url", defaultValue = "http://127.0.0.1:9082")
    @ConfigDescription("where sales are sent; leads to the primary")
    private URI writeUrl;

    @ConfigProperty(name = "read-url", defaultValue = "http://127.0.0.1:9081")
    @ConfigDescription("where a sale that this node's log lacks is looked up; leads to any replica that may be read")
    private URI readUrl;

    @ConfigProperty(name = "connect-timeout", defaultValue = "PT0.3S")
    @ConfigDescription("how long one attempt to connect to the catalog takes at most")
    private Duration connectTimeout;

    @ConfigProperty(name = "sale-timeout", defaultValue = "PT5.2S")
    @ConfigDescription(
            value = "how long a sale's answer is waited for; then the outcome is unknown",
            range = "above the catalog's own deadline")
    private Duration saleTimeout;

    @ConfigProperty(name = "read-timeout", defaultValue = "PT1.5S")
    @ConfigDescription("how long the answer to a read is waited for")
    private Duration readTimeout;

    public URI writeUrl() {
        return writeUrl;
    }

    public URI readUrl() {
        return readUrl;
    }

    public Duration connectTimeout() {
        return connectTimeout;
    }

    public Duration saleTimeout() {
        return saleTimeout;
    }

    public Duration readTimeout() {
        return readTimeout;
    }
}
