package bazar.order.carts.storage;

import bazar.order.carts.state.Lifetime;
import bazar.shared.config.ConfigDescription;
import java.time.Duration;
import java.time.Period;
import org.eclipse.microprofile.config.inject.ConfigProperties;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The settings for the lifetime of carts. */
@ConfigProperties(prefix = "bazar.carts")
public class CartConfig {
    @ConfigProperty(name = "lifetime", defaultValue = "P30D")
    @ConfigDescription("how long a cart that nobody changes is kept")
    private Period lifetime;

    @ConfigProperty(name = "sweep-interval", defaultValue = "PT1H")
    @ConfigDescription("how often the node looks for carts that it may forget")
    private Duration sweepInterval;

    public Lifetime lifetime() {
        return new Lifetime(Duration.ofDays(lifetime.getDays()));
    }

    public Duration sweepInterval() {
        return sweepInterval;
    }
}
