package bazar.frontend.topology;

import bazar.shared.config.ConfigDescription;
import jakarta.enterprise.context.Dependent;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperties;
import org.eclipse.microprofile.config.inject.ConfigProperty;

@Dependent
@ConfigProperties(prefix = "bazar.topology")
public class TopologyConfig {
    @ConfigProperty(name = "ask-timeout", defaultValue = "PT0.5S")
    @ConfigDescription("how long a node has to say how it is before it counts as away")
    private Duration askTimeout;

    @ConfigProperty(name = "max-age", defaultValue = "PT1S")
    @ConfigDescription("how long what the nodes said is told to others")
    private Duration maxAge;

    public Duration askTimeout() {
        return askTimeout;
    }

    public Duration maxAge() {
        return maxAge;
    }
}
