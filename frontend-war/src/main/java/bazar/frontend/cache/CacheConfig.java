package bazar.frontend.cache;

import bazar.shared.config.ConfigDescription;
import jakarta.enterprise.context.Dependent;
import java.time.Duration;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperties;
import org.eclipse.microprofile.config.inject.ConfigProperty;

@Dependent
@ConfigProperties(prefix = "bazar.cache")
public class CacheConfig {
    @ConfigProperty(name = "infos-ttl", defaultValue = "PT30M")
    @ConfigDescription("how long a book's record is kept")
    private Duration infosTtl;

    @ConfigProperty(name = "infos-max-entries", defaultValue = "10000")
    @ConfigDescription("about how many books' records are kept; the least recently used go first")
    private int infosMaxEntries;

    @ConfigProperty(name = "searches-ttl", defaultValue = "PT1H")
    @ConfigDescription("how long the result of a search is kept")
    private Duration searchesTtl;

    @ConfigProperty(name = "searches-max-entries", defaultValue = "500")
    @ConfigDescription("about how many results of searches are kept; the least recently used go first")
    private int searchesMaxEntries;

    @ConfigProperty(name = "hot-entries", defaultValue = "512")
    @ConfigDescription("how many entries are also kept ready to be sent, in front of the caches")
    private int hotEntries;

    @ConfigProperty(name = "member-host", defaultValue = "127.0.0.1")
    @ConfigDescription(value = "the address at which Hazelcast listens, though nobody joins it", unit = "address")
    private String memberHost;

    @ConfigProperty(name = "member-port")
    @ConfigDescription("the port at which Hazelcast listens; if unset, one that the system picks")
    private Optional<Integer> memberPort;

    @ConfigProperty(name = "max-floors", defaultValue = "10000")
    @ConfigDescription("how many keys have a floor of their own")
    private int maxFloors;

    @ConfigProperty(name = "shared-miss-patience", defaultValue = "PT2S")
    @ConfigDescription("how long a miss waits for the calls of others before it makes its own")
    private Duration sharedMissPatience;

    @ConfigProperty(name = "warm-entries", defaultValue = "50")
    @ConfigDescription("how many entries are read ahead of their readers after a new lease")
    private int warmEntries;

    @ConfigProperty(name = "lease-ask-timeout", defaultValue = "PT0.5S")
    @ConfigDescription(
            value = "how long one catalog has to answer a request for a lease",
            range = "well below a third of the lease")
    private Duration leaseAskTimeout;

    @ConfigProperty(name = "lease-retry-delay", defaultValue = "PT0.25S")
    @ConfigDescription("how long to wait before asking again when no catalog grants a lease")
    private Duration leaseRetryDelay;

    public Duration infosTtl() {
        return infosTtl;
    }

    public int infosMaxEntries() {
        return infosMaxEntries;
    }

    public Duration searchesTtl() {
        return searchesTtl;
    }

    public int searchesMaxEntries() {
        return searchesMaxEntries;
    }

    public int hotEntries() {
        return hotEntries;
    }

    public String memberHost() {
        return memberHost;
    }

    public Optional<Integer> memberPort() {
        return memberPort;
    }

    public int maxFloors() {
        return maxFloors;
    }

    public Duration sharedMissPatience() {
        return sharedMissPatience;
    }

    public int warmEntries() {
        return warmEntries;
    }

    public Duration leaseAskTimeout() {
        return leaseAskTimeout;
    }

    public Duration leaseRetryDelay() {
        return leaseRetryDelay;
    }
}
