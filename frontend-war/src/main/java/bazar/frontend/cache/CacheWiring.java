package bazar.frontend.cache;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.config.inject.ConfigProperties;

/** Puts the cache together: the rules know neither the container nor its clock. */
@Dependent
class CacheWiring {
    @Produces
    @Singleton
    HazelcastCaches caches(@ConfigProperties CacheConfig config) {
        return new HazelcastCaches(config);
    }

    void stop(@Disposes HazelcastCaches caches) {
        caches.stop();
    }

    @Produces
    @Singleton
    HotEntries entries(@ConfigProperties CacheConfig config, HazelcastCaches caches) {
        return new HotEntries(
                caches, config.hotEntries(), config.infosTtl(), config.searchesTtl(), System::currentTimeMillis);
    }

    @Produces
    @Singleton
    CacheLease lease(@ConfigProperties CacheConfig config, HotEntries entries) {
        return new CacheLease(config.maxFloors(), entries::clear, System::nanoTime);
    }

    @Produces
    @Singleton
    BookCache cache(@ConfigProperties CacheConfig config, HotEntries entries, CacheLease lease) {
        return new BookCache(entries, lease, config.sharedMissPatience(), System::nanoTime, System::currentTimeMillis);
    }
}
