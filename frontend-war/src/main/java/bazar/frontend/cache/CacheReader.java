package bazar.frontend.cache;

import bazar.frontend.cache.Step.Bypass;
import bazar.frontend.cache.Step.Join;
import bazar.frontend.cache.Step.Lead;
import bazar.shared.keys.Key;
import bazar.shared.log.AsOf;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.LongSupplier;

/** Reads through the cache: takes the steps that {@link BookCache} decides on, and waits where they want it. */
public final class CacheReader {
    private final BookCache cache;
    private final Popularity popularity;
    private final Consumer<Filling> fillings;
    private final long patienceNanos;
    private final LongSupplier nanoTime;

    /**
     * @param fillings hears what became of each reading that this offered to the cache
     * @param patience how long a miss waits for the calls of others, in all, before it makes its own
     * @param nanoTime a clock that neither stops nor jumps
     */
    public CacheReader(
            BookCache cache,
            Popularity popularity,
            Consumer<Filling> fillings,
            Duration patience,
            LongSupplier nanoTime) {
        this.cache = cache;
        this.popularity = popularity;
        this.fillings = fillings;
        this.patienceNanos = patience.toNanos();
        this.nanoTime = nanoTime;
    }

    /**
     * @param least what the answer must be current to in any case
     * @param catalog asks the catalog for that; called when the cache has no answer
     */
    public Answer read(Key key, AsOf least, Function<AsOf, Reading> catalog) {
        popularity.wasRead(key, catalog);
        Step step = cache.look(key, least.lsn());
        return step instanceof Answer answer ? answer : follow(step, key, least, catalog);
    }

    /** Has the cache hold what is popular, unless it does, or another is about to see to it. */
    public Filling warm(Popular what) {
        Step step = cache.look(what.key(), 0);
        if (step instanceof Lead lead) {
            return lead(lead.call(), AsOf.NOTHING, what.catalog());
        }
        return step instanceof Bypass ? Filling.LAPSED : Filling.NOT_NEWER;
    }

    private Answer follow(Step first, Key key, AsOf least, Function<AsOf, Reading> catalog) {
        long waitUntil = nanoTime.getAsLong() + patienceNanos;
        Step step = first;
        while (step instanceof Join join) {
            step = join(join, key, least, catalog, waitUntil);
        }
        if (step instanceof Lead lead) {
            lead(lead.call(), least, catalog);
            return Answer.missing(lead.call().reply().join());
        }
        return step instanceof Answer answer ? answer : Answer.bypassing(catalog.apply(least));
    }

    private Step join(Join join, Key key, AsOf least, Function<AsOf, Reading> catalog, long waitUntil) {
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

    private Filling lead(Call call, AsOf least, Function<AsOf, Reading> catalog) {
        try {
            Filling filling = cache.land(call, catalog.apply(least));
            fillings.accept(filling);
            return filling;
        } catch (RuntimeException | Error e) {
            cache.fail(call, e);
            throw e;
        }
    }
}
