package bazar.frontend.lease;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/**
 * Identifies this process to the catalogs. The id is new with each start, because the cache of the previous process is
 * lost.
 */
@ApplicationScoped
public class CacheInstance {
    private final String id = UUID.randomUUID().toString();

    public String id() {
        return id;
    }
}
