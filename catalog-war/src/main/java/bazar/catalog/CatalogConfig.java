package bazar.catalog;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperties;
import org.eclipse.microprofile.config.inject.ConfigProperty;

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

    public boolean isPrimary() {
        return primary;
    }

    /** Returns the epoch that this node followed as a secondary, if it is to become the primary nevertheless. */
    public Optional<Integer> takeOver() {
        return takeOver;
    }

    /** Returns the books with which a primary whose disk is empty opens a new store; empty if an operator opens it. */
    public Optional<String> openingBooks() {
        return openingBooks;
    }

    /** Returns where a secondary relays the reads that it may not answer itself. */
    public URI primaryUrl() {
        return primaryUrl;
    }

    public Duration relayConnectTimeout() {
        return relayConnectTimeout;
    }

    /** Together with the connect timeout less than a frontend's read timeout, so that the frontend gets the reason. */
    public Duration relayReadTimeout() {
        return relayReadTimeout;
    }
}
