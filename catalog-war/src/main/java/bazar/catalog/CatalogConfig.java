package bazar.catalog;

import java.net.URI;
import org.eclipse.microprofile.config.inject.ConfigProperties;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Which part this node plays in the catalog. */
@ConfigProperties(prefix = "bazar.catalog")
public class CatalogConfig {
    @ConfigProperty(name = "primary", defaultValue = "true")
    private boolean primary;

    @ConfigProperty(name = "primary-url", defaultValue = "http://127.0.0.1:9201")
    private URI primaryUrl;

    /** Whether this node is the primary; otherwise it is a secondary. */
    public boolean isPrimary() {
        return primary;
    }

    /** Where a secondary sends the reads that it may not answer. */
    public URI primaryUrl() {
        return primaryUrl;
    }
}
