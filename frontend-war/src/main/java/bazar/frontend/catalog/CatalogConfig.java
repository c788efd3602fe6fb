package bazar.frontend.catalog;

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
    private URI readUrl;

    @ConfigProperty(name = "nodes", defaultValue = "http://127.0.0.1:9201,http://127.0.0.1:9202")
    private List<URI> nodes;

    @ConfigProperty(name = "connect-timeout", defaultValue = "PT0.3S")
    private Duration connectTimeout;

    @ConfigProperty(name = "read-timeout", defaultValue = "PT0.8S")
    private Duration readTimeout;

    /** The load-balanced address of all catalogs that can answer reads. */
    public URI readUrl() {
        return readUrl;
    }

    /** The addresses of the single catalogs, which are asked for leases and probed for the topology. */
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
