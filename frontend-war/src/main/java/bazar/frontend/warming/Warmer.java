package bazar.frontend.warming;

import bazar.frontend.cache.CacheConfig;
import bazar.frontend.cache.CacheCounters;
import bazar.frontend.cache.core.CacheReader;
import bazar.frontend.cache.core.Popular;
import bazar.frontend.cache.core.Popularity;
import bazar.frontend.info.BookInfos;
import bazar.frontend.lease.LeaseBegun;
import bazar.frontend.warming.core.Warming;
import bazar.shared.keys.BookId;
import bazar.shared.keys.Key;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.ThreadPoolExecutor.DiscardPolicy;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperties;

/**
 * Loads popular entries after a new lease, which begins with an empty cache. If too few are known, as after a start,
 * books with the lowest ids are added: the first page of a catalog.
 */
@ApplicationScoped
public class Warmer {
    private static final int CALLS_AT_A_TIME = 2;

    /** More than the number of new leases during one load. */
    private static final int QUEUE = 16;

    private CacheReader cache;
    private Popularity popularity;
    private BookInfos infos;
    private CacheCounters counters;
    private int entries;

    @Resource
    private ManagedThreadFactory threads;

    private ThreadPoolExecutor calls;
    private volatile Warming current = new Warming(List.of(), popular -> null, () -> {});

    protected Warmer() {}

    @Inject
    Warmer(
            CacheReader cache,
            Popularity popularity,
            BookInfos infos,
            CacheCounters counters,
            @ConfigProperties CacheConfig config) {
        this.cache = cache;
        this.popularity = popularity;
        this.infos = infos;
        this.counters = counters;
        this.entries = config.warmEntries();
    }

    @PostConstruct
    void prepare() {
        calls = new ThreadPoolExecutor(
                CALLS_AT_A_TIME,
                CALLS_AT_A_TIME,
                1,
                TimeUnit.SECONDS,
                new ArrayBlockingQueue<>(QUEUE),
                threads,
                new DiscardPolicy());
        calls.allowCoreThreadTimeOut(true);
    }

    /** Runs on the thread that keeps the lease, so it only starts other threads. */
    void warm(@Observes LeaseBegun event) {
        current.stop();
        current = new Warming(chosen(), cache::warm, counters::warmed);
        for (int i = 0; i < CALLS_AT_A_TIME; i++) {
            calls.execute(current);
        }
    }

    @PreDestroy
    void stop() {
        current.stop();
        calls.shutdown();
    }

    private List<Popular> chosen() {
        return Stream.concat(popularity.top(entries).stream(), firstBooks())
                .collect(Collectors.toMap(Popular::key, what -> what, (first, again) -> first, LinkedHashMap::new))
                .values()
                .stream()
                .limit(entries)
                .toList();
    }

    private Stream<Popular> firstBooks() {
        return LongStream.rangeClosed(1, entries)
                .mapToObj(id -> new Popular(Key.info(id), least -> infos.read(new BookId(id), least)));
    }
}
