package bazar.catalog.restocking;

import java.time.Duration;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperties;
import org.eclipse.microprofile.config.inject.ConfigProperty;

@ConfigProperties(prefix = "bazar.restock")
public class RestockConfig {
    private Optional<Integer> below;

    @ConfigProperty(name = "add", defaultValue = "10")
    private int add;

    @ConfigProperty(name = "every", defaultValue = "PT1M")
    private Duration every;

    /** Returns the rule; empty if nothing is restocked. */
    public Optional<RestockRule> rule() {
        return below.map(least -> new RestockRule(least, add));
    }

    public Duration every() {
        return every;
    }
}
