package bazar.frontend.lease;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** This process as the catalogs know it: another after each start, for what a former one cached is gone. */
@ApplicationScoped
public class CacheInstance {
    private final String id = UUID.randomUUID().toString();

    public String id() {
        return id;
    }
}
