package bazar.catalog.writer;

import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperties;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** How much the writer takes on, and for how long its callers wait. */
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

    /** After this a caller is told that the outcome is unknown. */
    public Duration deadline() {
        return deadline;
    }
}
