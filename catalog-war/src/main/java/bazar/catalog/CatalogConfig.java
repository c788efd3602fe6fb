package bazar.catalog;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperties;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Which part this node plays in the catalog. */
@ConfigProperties(prefix = "bazar.catalog")
public class CatalogConfig {
    @ConfigProperty(name = "primary", defaultValue = "false")
    private boolean primary;

    @ConfigProperty(name = "take-over")
    private Optional<Integer> takeOver;

    @ConfigProperty(name = "opening-books")
    private Optional<String> openingBooks;

    @ConfigProperty(name = "primary-url", defaultValue = "http://127.0.0.1:9201")
    private URI primaryUrl;

    @ConfigProperty(name = "relay-connect-timeout", defaultValue = "PT0.2S")
    private Duration relayConnectTimeout;

    @ConfigProperty(name = "relay-read-timeout", defaultValue = "PT0.5S")
    private Duration relayReadTimeout;

    /** Whether this node is the primary; otherwise it is a secondary. */
    public boolean isPrimary() {
        return primary;
    }

    /** The epoch that this node followed as a secondary, if it is to be the primary nevertheless. */
    public Optional<Integer> takeOver() {
        return takeOver;
    }

    /** What a primary opens a new store with whose disk is empty; without it, somebody opens the store. */
    public Optional<String> openingBooks() {
        return openingBooks;
    }

    /** Where a secondary sends the reads that it may not answer. */
    public URI primaryUrl() {
        return primaryUrl;
    }

    public Duration relayConnectTimeout() {
        return relayConnectTimeout;
    }

    /** Together with the time to connect below what a frontend waits for a read, so that it hears why there is no answer. */
    public Duration relayReadTimeout() {
        return relayReadTimeout;
    }
}
