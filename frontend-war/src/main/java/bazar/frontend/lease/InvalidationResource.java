package bazar.frontend.lease;

import bazar.frontend.cache.CacheCounters;
import bazar.frontend.cache.core.BookCache;
import bazar.frontend.lease.core.Invalidation;
import bazar.frontend.lease.core.Reception;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import java.time.Duration;

/** Takes the primary's invalidations. The answer is the acknowledgement that the write waits for. */
@ApplicationScoped
@Path("/cache/invalidations")
public class InvalidationResource {
    private BookCache cache;
    private CacheInstance cacheInstance;
    private CacheCounters counters;

    protected InvalidationResource() {}

    @Inject
    public InvalidationResource(BookCache cache, CacheInstance cacheInstance, CacheCounters counters) {
        this.cache = cache;
        this.cacheInstance = cacheInstance;
        this.counters = counters;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public void invalidate(Invalidation write) {
        long begun = System.nanoTime();
        if (!write.holder().equals(cacheInstance.id())) {
            throw Refusal.otherHolder();
        }
        if (write.keys().isEmpty()) {
            return; // the primary only tests whether it reaches this process
        }
        Reception reception = cache.invalidate(write);
        if (reception != Reception.TAKEN) {
            throw Refusal.of(reception);
        }
        counters.invalidated(write.keys().size(), Duration.ofNanos(System.nanoTime() - begun));
    }
}
