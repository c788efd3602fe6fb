package bazar.catalog.writer;

import bazar.shared.config.ConfigDescription;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperties;
import org.eclipse.microprofile.config.inject.ConfigProperty;

@ConfigProperties(prefix = "bazar.writer")
public class WriterConfig {
    @ConfigProperty(name = "queue-capacity", defaultValue = "1024")
    @ConfigDescription("how many writes may wait; one more gets 503")
    private int queueCapacity;

    @ConfigProperty(name = "batch-size", defaultValue = "64")
    @ConfigDescription("how many writes share one entry of the log at most")
    private int batchSize;

    @ConfigProperty(name = "deadline", defaultValue = "PT5S")
    @ConfigDescription("after how long a caller is told that the outcome is unknown")
    private Duration deadline;

    public int queueCapacity() {
        return queueCapacity;
    }

    public int batchSize() {
        return batchSize;
    }

    public Duration deadline() {
        return deadline;
    }
}
