package bazar.frontend.catalog;

import jakarta.enterprise.context.Dependent;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperties;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Where the catalog is and how long it may take. */
@Dependent
@ConfigProperties(prefix = "bazar.catalog")
public class CatalogConfig {
    @ConfigProperty(name = "read-url", defaultValue = "http://127.0.0.1:9081")
    private URI readUrl;

    @ConfigProperty(name = "nodes", defaultValue = "http://127.0.0.1:9201,http://127.0.0.1:9202")
    private List<URI> nodes;

    @ConfigProperty(name = "connect-timeout", defaultValue = "PT0.3S")
    private Duration connectTimeout;

    @ConfigProperty(name = "read-timeout", defaultValue = "PT0.8S")
    private Duration readTimeout;

    /** The balanced address of all catalogs that can answer reads. */
    public URI readUrl() {
        return readUrl;
    }

    /** The catalogs' own addresses, of which leases are asked. */
    public List<URI> nodes() {
        return nodes;
    }

    /** How long making a connection may take. */
    public Duration connectTimeout() {
        return connectTimeout;
    }

    /** How long the catalog may be silent before it answers a read. */
    public Duration readTimeout() {
        return readTimeout;
    }
}
