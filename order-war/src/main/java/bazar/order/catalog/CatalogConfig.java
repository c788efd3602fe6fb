package bazar.order.catalog;

import jakarta.enterprise.context.Dependent;
import java.net.URI;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperties;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Where the catalog is and how long it is waited for. */
@Dependent
@ConfigProperties(prefix = "bazar.catalog")
public class CatalogConfig {
    @ConfigProperty(name = "write-url", defaultValue = "http://127.0.0.1:9082")
    private URI writeUrl;

    @ConfigProperty(name = "read-url", defaultValue = "http://127.0.0.1:9081")
    private URI readUrl;

    @ConfigProperty(name = "connect-timeout", defaultValue = "PT0.3S")
    private Duration connectTimeout;

    @ConfigProperty(name = "sale-timeout", defaultValue = "PT5.2S")
    private Duration saleTimeout;

    @ConfigProperty(name = "read-timeout", defaultValue = "PT1.5S")
    private Duration readTimeout;

    /** Leads to the primary. */
    public URI writeUrl() {
        return writeUrl;
    }

    /** Leads to any replica that may be read. */
    public URI readUrl() {
        return readUrl;
    }

    /** How long one attempt to connect takes at most. */
    public Duration connectTimeout() {
        return connectTimeout;
    }

    /** How long a sale's answer is waited for: a little longer than the catalog itself waits for its replicas. */
    public Duration saleTimeout() {
        return saleTimeout;
    }

    /** How long the answer to a read is waited for. */
    public Duration readTimeout() {
        return readTimeout;
    }
}
