package bazar.catalog;

import bazar.shared.config.ConfigDescription;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperties;
import org.eclipse.microprofile.config.inject.ConfigProperty;

@ConfigProperties(prefix = "bazar.catalog")
public class CatalogConfig {
    @ConfigProperty(name = "primary", defaultValue = "false")
    @ConfigDescription("whether this node is the primary, as one catalog of a store is; otherwise it is a secondary")
    private boolean primary;

    @ConfigProperty(name = "take-over")
    @ConfigDescription("the epoch that this node followed as a secondary, if it is to be the primary nevertheless "
            + "because the primary's disk is lost; the line with which it refuses names it")
    private Optional<Integer> takeOver;

    @ConfigProperty(name = "opening-books")
    @ConfigDescription(
            value = "with what a primary opens a new store if its disk is empty: the first 11 books, or those in a "
                    + "file (JSON, as `POST /store` takes it); unset, it waits until somebody opens the store",
            unit = "`first-books` or the path of a file")
    private Optional<String> openingBooks;

    @ConfigProperty(name = "primary-url", defaultValue = "http://127.0.0.1:9201")
    @ConfigDescription("where a secondary sends the reads that it may not answer")
    private URI primaryUrl;

    @ConfigProperty(name = "relay-connect-timeout", defaultValue = "PT0.2S")
    @ConfigDescription("how long a secondary may take to connect to the primary for a read it sends on")
    private Duration relayConnectTimeout;

    @ConfigProperty(name = "relay-read-timeout", defaultValue = "PT0.5S")
    @ConfigDescription(
            value = "how long the primary may be silent before it answers such a read",
            range = "together with `bazar.catalog.relay-connect-timeout` below the frontends' "
                    + "`bazar.catalog.read-timeout`")
    private Duration relayReadTimeout;

    public boolean isPrimary() {
        return primary;
    }

    public Optional<Integer> takeOver() {
        return takeOver;
    }

    public Optional<String> openingBooks() {
        return openingBooks;
    }

    public URI primaryUrl() {
        return primaryUrl;
    }

    public Duration relayConnectTimeout() {
        return relayConnectTimeout;
    }

    public Duration relayReadTimeout() {
        return relayReadTimeout;
    }
}
