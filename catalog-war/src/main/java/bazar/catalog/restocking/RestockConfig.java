package bazar.catalog.restocking;

import bazar.catalog.restocking.core.RestockRule;
import bazar.shared.config.ConfigDescription;
import java.time.Duration;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperties;
import org.eclipse.microprofile.config.inject.ConfigProperty;

@ConfigProperties(prefix = "bazar.restock")
public class RestockConfig {
    @ConfigDescription(
            "of how many copies a book must have fewer for the primary to restock it; if unset, it restocks none")
    private Optional<Integer> below;

    @ConfigProperty(name = "add", defaultValue = "10")
    @ConfigDescription("how many copies come to a book that is restocked")
    private int add;

    @ConfigProperty(name = "every", defaultValue = "PT1M")
    @ConfigDescription("how long the primary waits before it looks again; at most 1,000 books are restocked at a time")
    private Duration every;

    /** Returns the rule; empty if nothing is restocked. */
    public Optional<RestockRule> rule() {
        return below.map(least -> new RestockRule(least, add));
    }

    public Duration every() {
        return every;
    }
}
