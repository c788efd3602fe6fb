package bazar.frontend.cache;

import bazar.frontend.cache.core.Entry;
import bazar.frontend.cache.core.EntryStore;
import bazar.shared.keys.Key;
import com.hazelcast.cache.ICache;
import com.hazelcast.config.Config;
import com.hazelcast.config.EvictionConfig;
import com.hazelcast.config.EvictionPolicy;
import com.hazelcast.config.InMemoryFormat;
import com.hazelcast.config.MaxSizePolicy;
import com.hazelcast.config.SerializerConfig;
import com.hazelcast.core.Hazelcast;
import com.hazelcast.core.HazelcastInstance;
import java.time.Duration;
import java.util.Properties;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javax.cache.Cache;
import javax.cache.CacheManager;
import javax.cache.Caching;
import javax.cache.expiry.CreatedExpiryPolicy;

/**
 * The two caches, of books and of search results: Hazelcast's, in a cluster of one. Frontends share no cache, because a
 * member that pauses would hold up the others. Leases keep each cache current.
 */
class HazelcastCaches implements EntryStore {
    private static final String PROVIDER = "com.hazelcast.cache.HazelcastMemberCachingProvider";

    private final HazelcastInstance hazelcast;
    private final Cache<String, Entry> infos;
    private final Cache<String, Entry> searches;

    HazelcastCaches(CacheConfig config) {
        hazelcast = Hazelcast.newHazelcastInstance(clusterOfOne(config));
        CacheManager caches = managerOf(hazelcast);
        infos = caches.createCache("infos", bounded(config.infosMaxEntries(), config.infosTtl()));
        searches = caches.createCache("searches", bounded(config.searchesMaxEntries(), config.searchesTtl()));
    }

    @Override
    public Entry get(Key key) {
        return cacheOf(key).get(key.name());
    }

    @Override
    public void put(Key key, Entry entry) {
        cacheOf(key).put(key.name(), entry);
    }

    @Override
    public void remove(Key key) {
        cacheOf(key).remove(key.name());
    }

    @Override
    public void clear() {
        infos.clear();
        searches.clear();
    }

    /** Returns how many entries have been evicted. */
    long evictions() {
        return Stream.of(infos, searches)
                .mapToLong(cache ->
                        cache.unwrap(ICache.class).getLocalCacheStatistics().getCacheEvictions())
                .sum();
    }

    boolean isRunning() {
        return hazelcast.getLifecycleService().isRunning();
    }

    void stop() {
        hazelcast.shutdown();
    }

    private Cache<String, Entry> cacheOf(Key key) {
        return key.isSearch() ? searches : infos;
    }

    /** Configures a cluster that no member joins. Hazelcast listens nevertheless. */
    private static Config clusterOfOne(CacheConfig caches) {
        Config config = new Config("bazar-frontend-" + UUID.randomUUID());
        config.setClusterName(config.getInstanceName());
        config.setProperty("hazelcast.logging.type", "jdk");
        config.setProperty("hazelcast.phone.home.enabled", "false");
        config.setProperty("hazelcast.shutdownhook.enabled", "false");
        config.setProperty("hazelcast.health.monitoring.level", "OFF");
        config.setProperty("hazelcast.socket.bind.any", "false");
        // Hazelcast bounds the size of each partition, with some slack; few partitions have little slack.
        config.setProperty("hazelcast.partition.count", "7");
        config.getMetricsConfig().setEnabled(false);
        config.getSerializationConfig()
                .addSerializerConfig(
                        new SerializerConfig().setTypeClass(Entry.class).setImplementation(new EntrySerializer()));

        var network = config.getNetworkConfig();
        network.setPort(caches.memberPort().orElse(0)).setPortAutoIncrement(false);
        network.getInterfaces().setEnabled(true).addInterface(caches.memberHost());
        var join = network.getJoin();
        join.getAutoDetectionConfig().setEnabled(false);
        join.getMulticastConfig().setEnabled(false);
        return config;
    }

    private static CacheManager managerOf(HazelcastInstance hazelcast) {
        Properties properties = new Properties();
        properties.setProperty("hazelcast.instance.name", hazelcast.getName());
        return Caching.getCachingProvider(PROVIDER, Thread.currentThread().getContextClassLoader())
                .getCacheManager(null, null, properties);
    }

    private static com.hazelcast.config.CacheConfig<String, Entry> bounded(int maxEntries, Duration ttl) {
        var config = new com.hazelcast.config.CacheConfig<String, Entry>();
        config.setTypes(String.class, Entry.class);
        config.setStatisticsEnabled(true);
        config.setBackupCount(0);
        config.setInMemoryFormat(InMemoryFormat.OBJECT);
        config.setExpiryPolicyFactory(
                CreatedExpiryPolicy.factoryOf(new javax.cache.expiry.Duration(TimeUnit.MILLISECONDS, ttl.toMillis())));
        config.setEvictionConfig(new EvictionConfig()
                .setSize(maxEntries)
                .setMaxSizePolicy(MaxSizePolicy.ENTRY_COUNT)
                .setEvictionPolicy(EvictionPolicy.LRU));
        return config;
    }
}
