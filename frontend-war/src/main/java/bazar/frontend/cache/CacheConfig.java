package bazar.frontend.cache;

import jakarta.enterprise.context.Dependent;
import java.time.Duration;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperties;
import org.eclipse.microprofile.config.inject.ConfigProperty;

@Dependent
@ConfigProperties(prefix = "bazar.cache")
public class CacheConfig {
    @ConfigProperty(name = "infos-ttl", defaultValue = "PT30M")
    private Duration infosTtl;

    @ConfigProperty(name = "infos-max-entries", defaultValue = "10000")
    private int infosMaxEntries;

    @ConfigProperty(name = "searches-ttl", defaultValue = "PT1H")
    private Duration searchesTtl;

    @ConfigProperty(name = "searches-max-entries", defaultValue = "500")
    private int searchesMaxEntries;

    @ConfigProperty(name = "hot-entries", defaultValue = "512")
    private int hotEntries;

    @ConfigProperty(name = "member-host", defaultValue = "127.0.0.1")
    private String memberHost;

    @ConfigProperty(name = "member-port")
    private Optional<Integer> memberPort;

    @ConfigProperty(name = "max-floors", defaultValue = "10000")
    private int maxFloors;

    @ConfigProperty(name = "shared-miss-patience", defaultValue = "PT2S")
    private Duration sharedMissPatience;

    @ConfigProperty(name = "warm-entries", defaultValue = "50")
    private int warmEntries;

    @ConfigProperty(name = "lease-ask-timeout", defaultValue = "PT0.5S")
    private Duration leaseAskTimeout;

    @ConfigProperty(name = "lease-retry-delay", defaultValue = "PT0.25S")
    private Duration leaseRetryDelay;

    /** How long a book is cached. */
    public Duration infosTtl() {
        return infosTtl;
    }

    /** How many books are cached; the least recently used are evicted first. */
    public int infosMaxEntries() {
        return infosMaxEntries;
    }

    /** How long a search result is cached. */
    public Duration searchesTtl() {
        return searchesTtl;
    }

    /** How many search results are cached; the least recently used are evicted first. */
    public int searchesMaxEntries() {
        return searchesMaxEntries;
    }

    /** How many entries are also kept deserialized, in front of the caches. */
    public int hotEntries() {
        return hotEntries;
    }

    /** The address at which Hazelcast listens; no other member joins. */
    public String memberHost() {
        return memberHost;
    }

    /** Hazelcast's port; empty for one that the system picks. */
    public Optional<Integer> memberPort() {
        return memberPort;
    }

    /** How many keys have a floor of their own. */
    public int maxFloors() {
        return maxFloors;
    }

    /** How long a miss waits for the loads of others before it starts its own. */
    public Duration sharedMissPatience() {
        return sharedMissPatience;
    }

    /** How many entries are loaded after a new lease, before a reader asks for them. */
    public int warmEntries() {
        return warmEntries;
    }

    /** How long to wait for a catalog's answer to a request for a lease; well below a third of the lease. */
    public Duration leaseAskTimeout() {
        return leaseAskTimeout;
    }

    /** How long to wait before the next attempt once no catalog has granted a lease. */
    public Duration leaseRetryDelay() {
        return leaseRetryDelay;
    }
}
