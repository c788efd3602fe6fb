package bazar.frontend.cache;

import bazar.frontend.cache.core.Answer.Source;
import bazar.frontend.cache.core.FillOutcome;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import org.eclipse.microprofile.metrics.Counter;
import org.eclipse.microprofile.metrics.Metadata;
import org.eclipse.microprofile.metrics.MetricRegistry;
import org.eclipse.microprofile.metrics.Tag;
import org.eclipse.microprofile.metrics.Timer;

/** The cache's metrics. */
public final class CacheCounters {
    private final Map<Source, Counter> answers = new EnumMap<>(Source.class);
    private final Map<FillOutcome, Counter> fills = new EnumMap<>(FillOutcome.class);
    private final Counter invalidations;
    private final Timer invalidationTime;
    private final Counter warmed;

    CacheCounters(MetricRegistry metrics, HazelcastCaches caches) {
        for (Source source : Source.values()) {
            answers.put(
                    source,
                    metrics.counter(
                            described("bazar_cache_answers", "Reads answered, by where the answer came from"),
                            tagged("source", source)));
        }
        for (FillOutcome fillOutcome : FillOutcome.values()) {
            fills.put(
                    fillOutcome,
                    metrics.counter(
                            described("bazar_cache_fills", "Replies of the catalog, by what the cache made of them"),
                            tagged("result", fillOutcome)));
        }
        invalidations = metrics.counter(described("bazar_cache_invalidations", "Keys invalidated by the catalog"));
        invalidationTime = metrics.timer(
                described("bazar_cache_invalidation", "How long this node took to carry out an invalidation"));
        warmed = metrics.counter(
                described("bazar_cache_warmed", "Entries read ahead of their readers, after a new lease"));
        metrics.gauge(
                described("bazar_cache_evictions", "Entries dropped for want of room"),
                caches,
                HazelcastCaches::evictions);
    }

    public void answered(Source source) {
        answers.get(source).inc();
    }

    public void warmed() {
        warmed.inc();
    }

    void filled(FillOutcome fillOutcome) {
        fills.get(fillOutcome).inc();
    }

    public void invalidated(int keys, Duration took) {
        invalidations.inc(keys);
        invalidationTime.update(took);
    }

    private static Tag tagged(String name, Enum<?> value) {
        return new Tag(name, value.name().toLowerCase(Locale.ROOT));
    }

    private static Metadata described(String name, String description) {
        return Metadata.builder().withName(name).withDescription(description).build();
    }
}
