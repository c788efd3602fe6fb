package bazar.frontend.cache;

import bazar.frontend.cache.core.Answer;
import bazar.frontend.cache.core.BookCache;
import bazar.frontend.cache.core.Document;
import bazar.frontend.cache.core.Entry;
import bazar.frontend.cache.core.HotEntries;
import bazar.frontend.cache.core.Lookup;
import bazar.frontend.cache.core.MapEntries;
import bazar.frontend.cache.core.Reading;
import bazar.frontend.lease.core.CacheLease;
import bazar.frontend.lease.core.Grant;
import bazar.frontend.lease.core.Invalidation;
import bazar.shared.keys.Key;
import bazar.shared.log.AsOf;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.function.LongFunction;
import java.util.stream.LongStream;

/**
 * Measures what the check of lease and floor adds to a hit: hits of {@link BookCache} alternate with plain look-ups of
 * the same entries. Prints a line for each round, with the nanoseconds of processor time for a hit, unchecked and
 * checked. {@code perf/ratios} runs it.
 */
final class HitBenchmark {
    private static final int BOOKS = 64;
    private static final int TURNS = 100;
    private static final int HITS_A_TURN = 50_000;
    private static final int WARM_UP_ROUNDS = 3;

    private static final String STORE = "measured";
    private static final long EPOCH = 1;
    private static final AsOf CURRENT = new AsOf(EPOCH, BOOKS);

    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    private final HotEntries entries = new HotEntries(
            new MapEntries(), 8 * BOOKS, Duration.ofHours(1), Duration.ofHours(1), System::currentTimeMillis);
    private final CacheLease lease = new CacheLease(BOOKS, entries::clear, System::nanoTime);
    private final BookCache cache = new BookCache(entries, lease, System::currentTimeMillis);

    private HitBenchmark() {
        lease.granted(
                lease.ask(),
                new Grant("1-1", STORE, EPOCH, 0, Duration.ofHours(1).toMillis()));
        LongStream.rangeClosed(1, BOOKS).forEach(this::sellAndFill);
    }

    /** @param args the number of rounds */
    public static void main(String[] args) {
        HitBenchmark benchmark = new HitBenchmark();
        for (int i = 0; i < WARM_UP_ROUNDS; i++) {
            benchmark.round();
        }
        for (int i = 0; i < Integer.parseInt(args[0]); i++) {
            System.out.println(benchmark.round());
        }
    }

    /** Gives the book a floor of its own, as a sale does. */
    private void sellAndFill(long book) {
        Key key = Key.info(book);
        cache.invalidate(new Invalidation("this", STORE, EPOCH, book, List.of(key.name())));
        Lookup.Lead lead = (Lookup.Lead) cache.look(key, 0);
        cache.land(lead.call(), new Reading(STORE, CURRENT, Document.of("{\"id\":" + book + "}", null)));
    }

    private String round() {
        double unchecked = 0;
        double checked = 0;
        for (int i = 0; i < TURNS; i++) {
            unchecked += nanosOfAHit(this::unchecked);
            checked += nanosOfAHit(this::checked);
        }
        return String.format(Locale.ROOT, "%.1f %.1f", unchecked / TURNS, checked / TURNS);
    }

    private double nanosOfAHit(LongFunction<Answer> hit) {
        long before = threads.getCurrentThreadCpuTime();
        long asOfs = 0;
        for (int i = 0; i < HITS_A_TURN; i++) {
            asOfs += hit.apply(1 + i % BOOKS).asOf().lsn();
        }
        long after = threads.getCurrentThreadCpuTime();
        if (asOfs != HITS_A_TURN * CURRENT.lsn()) {
            throw new IllegalStateException("These were not the entries that the cache was filled with.");
        }
        return (double) (after - before) / HITS_A_TURN;
    }

    private Answer checked(long book) {
        return (Answer) cache.look(Key.info(book), 0);
    }

    /** Answers without checking lease and floors. */
    private Answer unchecked(long book) {
        Entry entry = entries.get(Key.info(book));
        long age = Math.max(0, System.currentTimeMillis() - entry.filledAt()) / 1000;
        return new Answer(Answer.Source.HIT, entry.document(), entry.asOf(), age);
    }
}
