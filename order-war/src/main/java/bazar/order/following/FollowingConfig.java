package bazar.order.following;

import jakarta.enterprise.context.Dependent;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperties;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The settings of {@link SalesFollower}. */
@Dependent
@ConfigProperties(prefix = "bazar.following")
public class FollowingConfig {
    @ConfigProperty(name = "interval", defaultValue = "PT0.25S")
    private Duration interval;

    /** Returns the pause between two polls of an idle catalog. */
    public Duration interval() {
        return interval;
    }
}
