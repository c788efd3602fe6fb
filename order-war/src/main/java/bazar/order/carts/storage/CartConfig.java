package bazar.order.carts.storage;

import bazar.order.carts.state.Lifetime;
import java.time.Duration;
import java.time.Period;
import org.eclipse.microprofile.config.inject.ConfigProperties;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The settings for the lifetime of carts. */
@ConfigProperties(prefix = "bazar.carts")
public class CartConfig {
    @ConfigProperty(name = "lifetime", defaultValue = "P30D")
    private Period lifetime;

    @ConfigProperty(name = "sweep-interval", defaultValue = "PT1H")
    private Duration sweepInterval;

    public Lifetime lifetime() {
        return new Lifetime(Duration.ofDays(lifetime.getDays()));
    }

    /** Returns the interval at which old carts are removed. */
    public Duration sweepInterval() {
        return sweepInterval;
    }
}
