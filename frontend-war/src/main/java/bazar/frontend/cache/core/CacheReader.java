package bazar.frontend.cache.core;

import bazar.frontend.cache.core.Lookup.Bypass;
import bazar.frontend.cache.core.Lookup.Join;
import bazar.frontend.cache.core.Lookup.Lead;
import bazar.shared.keys.Key;
import bazar.shared.log.AsOf;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.LongSupplier;

/** Reads through the cache: carries out what {@link BookCache} decides, waiting and loading where necessary. */
public final class CacheReader {
    private final BookCache cache;
    private final Popularity popularity;
    private final Consumer<FillOutcome> fillings;
    private final long patienceNanos;
    private final LongSupplier nanoTime;

    /**
     * @param fillings gets the outcome of each reply that this reader offers to the cache
     * @param patience how long a miss waits for the loads of others, in total, before it starts its own
     * @param nanoTime a monotonic clock
     */
    public CacheReader(
            BookCache cache,
            Popularity popularity,
            Consumer<FillOutcome> fillings,
            Duration patience,
            LongSupplier nanoTime) {
        this.cache = cache;
        this.popularity = popularity;
        this.fillings = fillings;
        this.patienceNanos = patience.toNanos();
        this.nanoTime = nanoTime;
    }

    /**
     * @param least the as-of that the answer has to reach
     * @param catalog loads an answer that reaches the given as-of; called if the cache has none
     */
    public Answer read(Key key, AsOf least, Function<AsOf, Reading> catalog) {
        popularity.wasRead(key, catalog);
        Lookup lookup = cache.look(key, least.lsn());
        return lookup instanceof Answer answer ? answer : follow(lookup, key, least, catalog);
    }

    /** Fills the cache with a popular entry, unless it is there or being loaded. */
    public FillOutcome warm(Popular what) {
        Lookup lookup = cache.look(what.key(), 0);
        if (lookup instanceof Lead lead) {
            return lead(lead.call(), AsOf.NOTHING, what.catalog());
        }
        return lookup instanceof Bypass ? FillOutcome.LAPSED : FillOutcome.NOT_NEWER;
    }

    private Answer follow(Lookup first, Key key, AsOf least, Function<AsOf, Reading> catalog) {
        long waitUntil = nanoTime.getAsLong() + patienceNanos;
        Lookup lookup = first;
        while (lookup instanceof Join join) {
            lookup = join(join, key, least, catalog, waitUntil);
        }
        if (lookup instanceof Lead lead) {
            lead(lead.call(), least, catalog);
            return Answer.missing(lead.call().reply().join());
        }
        return lookup instanceof Answer answer ? answer : Answer.bypassing(catalog.apply(least));
    }

    private Lookup join(Join join, Key key, AsOf least, Function<AsOf, Reading> catalog, long waitUntil) {
        try {
            Reading reply = join.call().reply().get(waitUntil - nanoTime.getAsLong(), TimeUnit.NANOSECONDS);
            return join.isServedBy(reply) ? Answer.missing(reply) : cache.look(key, least.lsn());
        } catch (TimeoutException e) {
            return Answer.missing(catalog.apply(least));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Answer.missing(catalog.apply(least));
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException failure ? failure : new IllegalStateException(e);
        }
    }

    private FillOutcome lead(InFlightLoad inFlightLoad, AsOf least, Function<AsOf, Reading> catalog) {
        try {
            FillOutcome fillOutcome = cache.land(inFlightLoad, catalog.apply(least));
            fillings.accept(fillOutcome);
            return fillOutcome;
        } catch (RuntimeException | Error e) {
            cache.fail(inFlightLoad, e);
            throw e;
        }
    }
}
