package bazar.order.following;

import bazar.shared.config.ConfigDescription;
import jakarta.enterprise.context.Dependent;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperties;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The settings of {@link SalesFollower}. */
@Dependent
@ConfigProperties(prefix = "bazar.following")
public class FollowingConfig {
    @ConfigProperty(name = "interval", defaultValue = "PT0.25S")
    @ConfigDescription("how long after the catalog was asked for its sales it is asked again")
    private Duration interval;

    public Duration interval() {
        return interval;
    }
}
