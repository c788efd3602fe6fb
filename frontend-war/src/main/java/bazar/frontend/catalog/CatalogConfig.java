package bazar.frontend.catalog;

import bazar.shared.config.ConfigDescription;
import jakarta.enterprise.context.Dependent;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperties;
import org.eclipse.microprofile.config.inject.ConfigProperty;

@Dependent
@ConfigProperties(prefix = "bazar.catalog")
public class CatalogConfig {
    @ConfigProperty(name = "read-url", defaultValue = "http://127.0.0.1:9081")
    @ConfigDescription("the balanced address of all catalogs that can answer reads")
    private URI readUrl;

    @ConfigProperty(name = "nodes", defaultValue = "http://127.0.0.1:9201,http://127.0.0.1:9202")
    @ConfigDescription("the catalogs' own addresses, of which leases are asked")
    private List<URI> nodes;

    @ConfigProperty(name = "connect-timeout", defaultValue = "PT0.3S")
    @ConfigDescription("how long making a connection to the catalog may take")
    private Duration connectTimeout;

    @ConfigProperty(name = "read-timeout", defaultValue = "PT0.8S")
    @ConfigDescription("how long the catalog may be silent before it answers a read")
    private Duration readTimeout;

    public URI readUrl() {
        return readUrl;
    }

    public List<URI> nodes() {
        return nodes;
    }

    public Duration connectTimeout() {
        return connectTimeout;
    }

    public Duration readTimeout() {
        return readTimeout;
    }
}
