package bazar.catalog.replication.link;

import bazar.catalog.replication.primary.Acks;
import bazar.catalog.replication.primary.ReplicationSettings;
import bazar.shared.config.ConfigDescription;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperties;
import org.eclipse.microprofile.config.inject.ConfigProperty;

@ConfigProperties(prefix = "bazar.replication")
public class ReplicationConfig {
    @ConfigDescription("the secondaries' own addresses; for the primary")
    private Optional<List<URI>> secondaries;

    @ConfigProperty(name = "acks", defaultValue = "all")
    @ConfigDescription("how many secondaries in sync must hold an entry before it is committed; [what each promises "
            + "and costs](protocol.md#what-a-write-waits-for)")
    private Acks acks;

    @ConfigProperty(name = "log-entries", defaultValue = "10000")
    @ConfigDescription(
            value = "how many entries of the log are kept, and while a snapshot is sent some 256 MB more; a "
                    + "secondary that lacks more gets a snapshot",
            unit = "entries")
    private int logEntries;

    @ConfigProperty(name = "connect-timeout", defaultValue = "PT0.3S")
    @ConfigDescription("how long making a connection to a secondary may take")
    private Duration connectTimeout;

    @ConfigProperty(name = "read-timeout", defaultValue = "PT1S")
    @ConfigDescription("how long a secondary may be silent before an entry is sent again")
    private Duration readTimeout;

    @ConfigProperty(name = "retry-delay", defaultValue = "PT0.1S")
    @ConfigDescription("how long to wait before a secondary that could not be reached is tried again")
    private Duration retryDelay;

    @ConfigProperty(name = "heartbeat", defaultValue = "PT0.5S")
    @ConfigDescription("how often a secondary hears of the primary while nothing is written")
    private Duration heartbeat;

    @ConfigProperty(name = "page-size", defaultValue = "1000")
    @ConfigDescription(
            value = "how many entries of the log, or rows of a snapshot, a secondary that was away is sent at a "
                    + "time; fewer where they are long",
            unit = "entries")
    private int pageSize;

    public List<URI> secondaries() {
        return secondaries.orElse(List.of());
    }

    public int logEntries() {
        return logEntries;
    }

    public Duration retryDelay() {
        return retryDelay;
    }

    /**
     * @param lease how long a secondary may answer reads without hearing from the primary
     * @param margin how much longer than the lease the primary waits
     */
    public ReplicationSettings settings(Duration lease, Duration margin) {
        return new ReplicationSettings(acks, lease, margin, heartbeat, retryDelay, pageSize);
    }

    public Acks acks() {
        return acks;
    }

    public Duration connectTimeout() {
        return connectTimeout;
    }

    public Duration readTimeout() {
        return readTimeout;
    }
}
