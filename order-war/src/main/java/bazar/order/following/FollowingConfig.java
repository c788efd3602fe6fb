package bazar.order.following;

import jakarta.enterprise.context.Dependent;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperties;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** How the catalog's sales are followed. */
@Dependent
@ConfigProperties(prefix = "bazar.following")
public class FollowingConfig {
    @ConfigProperty(name = "interval", defaultValue = "PT0.25S")
    private Duration interval;

    /** How long after the catalog was asked for its sales it is asked again. */
    public Duration interval() {
        return interval;
    }
}
