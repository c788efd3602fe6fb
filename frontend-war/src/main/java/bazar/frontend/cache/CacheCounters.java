package bazar.frontend.cache;

import bazar.frontend.cache.Answer.Source;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import org.eclipse.microprofile.metrics.Counter;
import org.eclipse.microprofile.metrics.Metadata;
import org.eclipse.microprofile.metrics.MetricRegistry;
import org.eclipse.microprofile.metrics.Tag;

/** How often the cache helped, as {@code /metrics} tells it. */
@Dependent
public class CacheCounters {
    private final Map<Source, Counter> answers = new EnumMap<>(Source.class);
    private final Counter invalidations;

    @Inject
    CacheCounters(MetricRegistry metrics) {
        for (Source source : Source.values()) {
            answers.put(
                    source,
                    metrics.counter(
                            described("bazar_cache_answers", "Reads answered, by where the answer came from"),
                            new Tag("source", source.name().toLowerCase(Locale.ROOT))));
        }
        invalidations = metrics.counter(described("bazar_cache_invalidations", "Keys invalidated by the catalog"));
    }

    public void answered(Source source) {
        answers.get(source).inc();
    }

    void invalidated(int keys) {
        invalidations.inc(keys);
    }

    private static Metadata described(String name, String description) {
        return Metadata.builder().withName(name).withDescription(description).build();
    }
}
