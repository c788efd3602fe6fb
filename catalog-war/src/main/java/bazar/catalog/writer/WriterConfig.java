package bazar.catalog.writer;

import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperties;
import org.eclipse.microprofile.config.inject.ConfigProperty;

@ConfigProperties(prefix = "bazar.writer")
public class WriterConfig {
    @ConfigProperty(name = "queue-capacity", defaultValue = "1024")
    private int queueCapacity;

    @ConfigProperty(name = "batch-size", defaultValue = "64")
    private int batchSize;

    @ConfigProperty(name = "deadline", defaultValue = "PT5S")
    private Duration deadline;

    public int queueCapacity() {
        return queueCapacity;
    }

    public int batchSize() {
        return batchSize;
    }

    /** How long a caller waits before it gets "outcome unknown". */
    public Duration deadline() {
        return deadline;
    }
}
