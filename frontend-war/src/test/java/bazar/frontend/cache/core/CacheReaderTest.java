package bazar.frontend.cache.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import bazar.frontend.cache.core.Answer.Source;
import bazar.frontend.lease.core.CacheLease;
import bazar.frontend.lease.core.Grant;
import bazar.frontend.lease.core.Invalidation;
import bazar.frontend.lease.core.Reception;
import bazar.frontend.lease.core.SteeredClock;
import bazar.shared.keys.Key;
import bazar.shared.log.AsOf;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class CacheReaderTest {
    private static final String STORE = "store";
    private static final Key BOOK = Key.info(1);
    private static final Duration LEASE = Duration.ofSeconds(2);
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final SteeredClock clock = new SteeredClock();
    private final MapEntries entries = new MapEntries();
    private final CacheLease lease = new CacheLease(100, entries::clear, clock);
    private final AtomicInteger calls = new AtomicInteger();
    private long wallClock = 1_000_000;
    private final BookCache cache = new BookCache(entries, lease, () -> wallClock);
    private final Popularity popularity = new Popularity(100, () -> true);
    private final List<FillOutcome> fillings = new CopyOnWriteArrayList<>();
    private final CacheReader reader = new CacheReader(cache, popularity, fillings::add, PATIENCE, clock);

    @Test
    void aSecondReaderHitsWhatTheFirstOneFilled() {
        grant("a", 1);

        assertThat(read(1).source()).isEqualTo(Source.MISS);
        wallClock += 2_500;
        Answer second = read(1);

        assertThat(second.source()).isEqualTo(Source.HIT);
        assertThat(second.asOf()).isEqualTo(new AsOf(1, 1));
        assertThat(second.ageSeconds()).isEqualTo(2);
        assertThat(calls).hasValue(1);
    }

    @Test
    void withoutALeaseNothingIsCachedAndTheCatalogAnswers() {
        assertThat(read(1).source()).isEqualTo(Source.BYPASS);
        assertThat(read(1).source()).isEqualTo(Source.BYPASS);

        assertThat(entries.isEmpty()).isTrue();
        assertThat(calls).hasValue(2);
    }

    @Test
    void whatIsNotThereIsNotCached() {
        grant("a", 1);
        Function<AsOf, Reading> nothing = least -> new Reading(null, new AsOf(1, 1), null);

        assertThat(reader.read(BOOK, AsOf.NOTHING, nothing).document()).isNull();
        assertThat(entries.isEmpty()).isTrue();
    }

    @Test
    void anInvalidatedEntryIsGone() {
        grant("a", 1);
        read(1);

        assertThat(invalidate(2)).isEqualTo(Reception.TAKEN);

        assertThat(entries.isEmpty()).isTrue();
        assertThat(read(2).source()).isEqualTo(Source.MISS);
    }

    @Test
    void anInvalidationOfAllKeysLeavesNothing() {
        grant("a", 1);
        read(1);

        cache.invalidate(new Invalidation("holder", STORE, 1, 2, List.of("*")));

        assertThat(entries.isEmpty()).isTrue();
        read(1);
        assertThat(entries.isEmpty()).isTrue();
    }

    @Test
    void anInvalidationThatIsRefusedLeavesTheCacheAsItIs() {
        grant("a", 1);
        read(1);

        Invalidation strangers = new Invalidation("holder", "another store", 1, 2, List.of(BOOK.name()));
        assertThat(cache.invalidate(strangers)).isEqualTo(Reception.STRANGER);

        assertThat(read(1).source()).isEqualTo(Source.HIT);
    }

    /** Broken variant: invalidate, then write, and fill with whatever was read. */
    @Test
    void aReplyReadBeforeAnInvalidationIsNotCachedAfterIt() {
        grant("a", 1);

        reader.read(BOOK, AsOf.NOTHING, least -> {
            invalidate(2);
            return reading(1);
        });

        assertThat(entries.isEmpty()).isTrue();
    }

    @Test
    void aReplyReadBeforeANewGrantIsNotCachedUnderIt() {
        grant("a", 1);

        reader.read(BOOK, AsOf.NOTHING, least -> {
            grant("b", 1);
            return reading(1);
        });

        assertThat(entries.isEmpty()).isTrue();
    }

    @Test
    void aReplyOfAFormerStoreIsNotCachedHoweverHighItsNumber() {
        grant("a", 500);

        reader.read(BOOK, AsOf.NOTHING, least -> {
            lease.granted(lease.ask(), new Grant("a", "another store", 1, 1, LEASE.toMillis()));
            return reading(500);
        });

        assertThat(entries.isEmpty()).isTrue();
    }

    @Test
    void aReplyThatComesAfterTheLeaseRanOutIsNotCached() {
        grant("a", 1);

        reader.read(BOOK, AsOf.NOTHING, least -> {
            clock.advance(LEASE);
            return reading(1);
        });

        assertThat(entries.isEmpty()).isTrue();
    }

    @Test
    void anOlderReplyDoesNotReplaceANewerEntry() {
        grant("a", 1);

        reader.read(BOOK, AsOf.NOTHING, least -> {
            entries.put(
                    BOOK, new Entry(document(3), new AsOf(1, 3), lease.hold().number(), wallClock));
            return reading(2);
        });

        assertThat(read(9).asOf()).isEqualTo(new AsOf(1, 3));
    }

    /**
     * Broken variant: a hit needs only the lease. It would serve an entry that was put late, after its invalidation.
     */
    @Test
    void anEntryBelowItsFloorIsNoHitThoughTheLeaseIsValid() {
        grant("a", 1);
        long number = lease.hold().number();
        invalidate(2);
        entries.put(BOOK, new Entry(document(1), new AsOf(1, 1), number, wallClock));

        assertThat(read(2).source()).isEqualTo(Source.MISS);
    }

    /** Broken variant: check the lease, then read the entry. */
    @Test
    void anEntryIsNoHitIfTheLeaseRanOutWhileItWasRead() {
        grant("a", 1);
        read(1);

        entries.afterNextGet(() -> clock.advance(LEASE));

        assertThat(read(1).source()).isEqualTo(Source.BYPASS);
    }

    /**
     * Writes commit between the end of a lease and the next grant; an entry read before must not be served under the
     * new one.
     */
    @Test
    void anEntryIsNoHitIfTheLeaseRanOutAndCameBackWhileItWasRead() {
        grant("a", 1);
        read(1);

        entries.afterNextGet(() -> {
            clock.advance(LEASE);
            grant("b", 2);
        });

        assertThat(read(2).source()).isEqualTo(Source.MISS);
    }

    @Test
    void anEntryOfAnEarlierGrantIsNoHitEvenIfItOutlivedTheEmptying() {
        grant("a", 1);
        read(1);
        Entry entry = entries.get(BOOK);
        grant("b", 1);
        entries.put(BOOK, entry);

        assertThat(read(1).source()).isEqualTo(Source.MISS);
    }

    @Test
    void concurrentMissesShareOneCall() {
        grant("a", 1);
        CompletableFuture<Answer> joiner = new CompletableFuture<>();

        Answer leader = reader.read(BOOK, AsOf.NOTHING, least -> {
            join(joiner, its -> reading(99));
            return reading(1);
        });

        assertThat(joiner.join().document()).isSameAs(leader.document());
        assertThat(joiner.join().source()).isEqualTo(Source.MISS);
    }

    /** Broken variant: share any reply. */
    @Test
    void aJoinerDoesNotTakeAReplyBelowTheFloorItFound() {
        grant("a", 1);
        CompletableFuture<Answer> joiner = new CompletableFuture<>();

        Answer leader = reader.read(BOOK, AsOf.NOTHING, least -> {
            Reading old = reading(1);
            invalidate(2);
            join(joiner, its -> reading(2));
            return old;
        });

        assertThat(leader.asOf().lsn()).isEqualTo(1);
        assertThat(joiner.join().asOf().lsn()).isEqualTo(2);
    }

    /**
     * Broken variant: share unless an invalidation arrived since the load began. None arrived, because there was no
     * lease when the write committed.
     */
    @Test
    void aJoinerUnderANewGrantDoesNotTakeAReplyFromBeforeIt() {
        grant("a", 1);
        CompletableFuture<Answer> joiner = new CompletableFuture<>();

        reader.read(BOOK, AsOf.NOTHING, least -> {
            Reading old = reading(1);
            clock.advance(LEASE);
            grant("b", 2);
            join(joiner, its -> reading(2));
            return old;
        });

        assertThat(joiner.join().asOf().lsn()).isEqualTo(2);
    }

    @Test
    void aJoinerDoesNotTakeAReplyOfAFormerStoreHoweverHighItsNumber() {
        grant("a", 500);
        CompletableFuture<Answer> joiner = new CompletableFuture<>();

        reader.read(BOOK, AsOf.NOTHING, least -> {
            Reading former = reading(500);
            lease.granted(lease.ask(), new Grant("a", "another store", 1, 1, LEASE.toMillis()));
            join(joiner, its -> reading(2));
            return former;
        });

        assertThat(joiner.join().asOf().lsn()).isEqualTo(2);
    }

    @Test
    void withoutALeaseNothingIsShared() {
        CompletableFuture<Answer> other = new CompletableFuture<>();

        reader.read(BOOK, AsOf.NOTHING, least -> {
            runToItsEnd(other, its -> reading(2));
            return reading(1);
        });

        assertThat(other.join().asOf().lsn()).isEqualTo(2);
        assertThat(other.join().source()).isEqualTo(Source.BYPASS);
    }

    @Test
    void aJoinerDoesNotTakeAReplyBelowWhatItWants() {
        grant("a", 1);
        CompletableFuture<Answer> joiner = new CompletableFuture<>();

        reader.read(BOOK, AsOf.NOTHING, least -> {
            join(joiner, 7, its -> reading(7));
            return reading(6);
        });

        assertThat(joiner.join().asOf().lsn()).isEqualTo(7);
    }

    @Test
    void whoWantsWhatTheCatalogDoesNotHaveGetsWhatItHas() {
        grant("a", 1);

        assertThat(reader.read(BOOK, new AsOf(1, 999), asked -> reading(7))
                        .asOf()
                        .lsn())
                .isEqualTo(7);
    }

    @Test
    void joinersThatAReplyDoesNotServeShareTheNextCall() {
        grant("a", 1);
        CompletableFuture<Answer> one = new CompletableFuture<>();
        CompletableFuture<Answer> two = new CompletableFuture<>();
        CountDownLatch bothWait = new CountDownLatch(2);
        AtomicInteger nextCalls = new AtomicInteger();
        Function<AsOf, Reading> next = asked -> {
            nextCalls.incrementAndGet();
            return reading(2);
        };

        reader.read(BOOK, AsOf.NOTHING, least -> {
            Reading old = reading(1);
            invalidate(2);
            join(one, next);
            join(two, next);
            return old;
        });

        assertThat(one.join().asOf().lsn()).isEqualTo(2);
        assertThat(two.join().asOf().lsn()).isEqualTo(2);
        assertThat(nextCalls).hasValue(1);
    }

    @Test
    void whoLookedJustBeforeAnothersCallEndedMakesNoSecondCall() {
        grant("a", 1);
        entries.afterNextGet(() -> read(1));

        assertThat(read(1).asOf().lsn()).isEqualTo(1);
        assertThat(calls).hasValue(1);
    }

    @Test
    void aFailureIsSharedAndNotRemembered() {
        grant("a", 1);
        CompletableFuture<Answer> joiner = new CompletableFuture<>();

        assertThatThrownBy(() -> reader.read(BOOK, AsOf.NOTHING, least -> {
                    join(joiner, its -> reading(1));
                    throw new IllegalStateException("no catalog");
                }))
                .hasMessage("no catalog");

        assertThatThrownBy(joiner::join).hasRootCauseMessage("no catalog");
        assertThat(read(1).source()).isEqualTo(Source.MISS);
    }

    @Test
    void theCatalogIsAskedForWhatTheReaderWants() {
        AsOf least = new AsOf(1, 7);

        reader.read(BOOK, least, asked -> {
            assertThat(asked).isEqualTo(least);
            return reading(7);
        });
    }

    @Test
    void aHerdOnAColdKeyMakesOneCall() throws InterruptedException {
        grant("a", 1);
        int readers = 1_000;
        CountDownLatch asked = new CountDownLatch(readers);
        List<Thread> herd = Stream.generate(() -> new Thread(() -> {
                    asked.countDown();
                    reader.read(BOOK, AsOf.NOTHING, least -> {
                        calls.incrementAndGet();
                        awaitAll(asked);
                        return reading(1);
                    });
                }))
                .limit(readers)
                .toList();

        herd.forEach(Thread::start);
        for (Thread thread : herd) {
            thread.join();
        }

        assertThat(calls).hasValue(1);
        assertThat(fillings).containsExactly(FillOutcome.KEPT);
    }

    @Test
    void whatIsWarmedIsAHitForTheNextReader() {
        grant("a", 1);

        assertThat(reader.warm(new Popular(BOOK, asked -> reading(1)))).isEqualTo(FillOutcome.KEPT);

        assertThat(read(1).source()).isEqualTo(Source.HIT);
    }

    @Test
    void whatIsThereIsNotWarmedAgain() {
        grant("a", 1);
        read(1);

        assertThat(reader.warm(new Popular(BOOK, asked -> reading(2)))).isEqualTo(FillOutcome.NOT_NEWER);
        assertThat(read(1).asOf().lsn()).isEqualTo(1);
    }

    @Test
    void withoutALeaseNothingIsWarmed() {
        assertThat(reader.warm(new Popular(BOOK, asked -> reading(1)))).isEqualTo(FillOutcome.LAPSED);
    }

    @Test
    void whatIsWarmedBelowItsFloorIsNotKept() {
        grant("a", 1);

        FillOutcome fillOutcome = reader.warm(new Popular(BOOK, asked -> {
            invalidate(2);
            return reading(1);
        }));

        assertThat(fillOutcome).isEqualTo(FillOutcome.BELOW_FLOOR);
        assertThat(entries.isEmpty()).isTrue();
    }

    @Test
    void warmingDoesNotMakePopular() {
        grant("a", 1);
        reader.warm(new Popular(BOOK, asked -> reading(1)));

        assertThat(popularity.top(1)).isEmpty();
    }

    @Test
    void readingDoesMakePopularWhereverTheAnswerComesFrom() {
        read(1);
        grant("a", 1);
        read(1);

        assertThat(popularity.top(2)).extracting(Popular::key).containsExactly(BOOK);
    }

    @Test
    void aJoinerWaitsNoLongerThanItsPatience() {
        CacheReader impatient = new CacheReader(cache, popularity, fillings::add, Duration.ofMillis(1), clock);
        grant("a", 1);
        CompletableFuture<Answer> joiner = new CompletableFuture<>();

        impatient.read(BOOK, AsOf.NOTHING, asked -> {
            start(joiner, impatient, 0, its -> reading(5));
            assertThat(joiner.join().asOf().lsn()).isEqualTo(5);
            return reading(1);
        });
    }

    private static void awaitAll(CountDownLatch all) {
        try {
            all.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private Answer read(long lsn) {
        return reader.read(BOOK, AsOf.NOTHING, least -> {
            calls.incrementAndGet();
            return reading(lsn);
        });
    }

    private Reception invalidate(long lsn) {
        return cache.invalidate(new Invalidation("holder", STORE, 1, lsn, List.of(BOOK.name())));
    }

    private void grant(String id, long floor) {
        lease.granted(lease.ask(), new Grant(id, STORE, 1, floor, LEASE.toMillis()));
    }

    /**
     * Starts a reader while another's load is in flight. Returns once the reader waits for that load, or has its
     * answer.
     */
    private void join(CompletableFuture<Answer> answer, Function<AsOf, Reading> catalog) {
        join(answer, 0, catalog);
    }

    private void join(CompletableFuture<Answer> answer, long least, Function<AsOf, Reading> catalog) {
        Thread joiner = start(answer, reader, least, catalog);
        while (joiner.getState() != Thread.State.TIMED_WAITING && joiner.isAlive()) {
            Thread.onSpinWait();
        }
    }

    private void runToItsEnd(CompletableFuture<Answer> answer, Function<AsOf, Reading> catalog) {
        start(answer, reader, 0, catalog);
        answer.join();
    }

    private static Thread start(
            CompletableFuture<Answer> answer, CacheReader reader, long least, Function<AsOf, Reading> catalog) {
        Thread thread = new Thread(() -> {
            try {
                answer.complete(reader.read(BOOK, new AsOf(1, least), catalog));
            } catch (RuntimeException e) {
                answer.completeExceptionally(e);
            }
        });
        thread.start();
        return thread;
    }

    private static Reading reading(long lsn) {
        return new Reading(null, new AsOf(1, lsn), document(lsn));
    }

    private static Document document(long lsn) {
        return Document.of("{\"id\":1,\"stock\":" + lsn + "}", null);
    }
}
