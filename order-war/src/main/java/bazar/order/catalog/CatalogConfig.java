package bazar.order.catalog;

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
    private URI writeUrl;

    @ConfigProperty(name = "read-url", defaultValue = "http://127.0.0.1:9081")
    private URI readUrl;

    @ConfigProperty(name = "connect-timeout", defaultValue = "PT0.3S")
    private Duration connectTimeout;

    @ConfigProperty(name = "sale-timeout", defaultValue = "PT5.2S")
    private Duration saleTimeout;

    @ConfigProperty(name = "read-timeout", defaultValue = "PT1.5S")
    private Duration readTimeout;

    /** Returns the address of the primary. */
    public URI writeUrl() {
        return writeUrl;
    }

    /** Returns the address of the replicas that may be read. */
    public URI readUrl() {
        return readUrl;
    }

    /** Returns the timeout of one attempt to connect. */
    public Duration connectTimeout() {
        return connectTimeout;
    }

    /** Returns the timeout of a sale, slightly longer than the catalog itself waits for its replicas. */
    public Duration saleTimeout() {
        return saleTimeout;
    }

    /** Returns the timeout of a read. */
    public Duration readTimeout() {
        return readTimeout;
    }
}
