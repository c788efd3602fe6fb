package bazar.frontend.topology;

import jakarta.enterprise.context.Dependent;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperties;
import org.eclipse.microprofile.config.inject.ConfigProperty;

@Dependent
@ConfigProperties(prefix = "bazar.topology")
public class TopologyConfig {
    @ConfigProperty(name = "ask-timeout", defaultValue = "PT0.5S")
    private Duration askTimeout;

    @ConfigProperty(name = "max-age", defaultValue = "PT1S")
    private Duration maxAge;

    /** How long to wait for a node before it counts as away. */
    public Duration askTimeout() {
        return askTimeout;
    }

    /** How long the result of a probe is reused. */
    public Duration maxAge() {
        return maxAge;
    }
}
