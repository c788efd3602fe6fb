package bazar.frontend.cache;

import bazar.frontend.cache.core.BookCache;
import bazar.frontend.cache.core.CacheReader;
import bazar.frontend.cache.core.HotEntries;
import bazar.frontend.cache.core.Popularity;
import bazar.frontend.lease.core.CacheLease;
import bazar.shared.time.ElapsedTime;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.concurrent.ThreadLocalRandom;
import org.eclipse.microprofile.config.inject.ConfigProperties;
import org.eclipse.microprofile.metrics.MetricRegistry;

/** Produces the beans of classes that do not depend on the container, with this machine's clocks. */
@Dependent
class CacheWiring {
    private static final int COUNTED_KEYS = 1_000;
    private static final int READS_A_SAMPLE = 8;

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
        return new CacheLease(config.maxFloors(), entries::clear, new ElapsedTime());
    }

    @Produces
    @Singleton
    BookCache cache(HotEntries entries, CacheLease lease) {
        return new BookCache(entries, lease, System::currentTimeMillis);
    }

    @Produces
    @Singleton
    CacheCounters counters(MetricRegistry metrics, HazelcastCaches caches) {
        return new CacheCounters(metrics, caches);
    }

    @Produces
    @Singleton
    Popularity popularity() {
        return new Popularity(COUNTED_KEYS, () -> ThreadLocalRandom.current().nextInt(READS_A_SAMPLE) == 0);
    }

    @Produces
    @Singleton
    CacheReader reader(
            @ConfigProperties CacheConfig config, BookCache cache, Popularity popularity, CacheCounters counters) {
        return new CacheReader(cache, popularity, counters::filled, config.sharedMissPatience(), System::nanoTime);
    }
}
