package bazar.frontend.cache;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import bazar.frontend.cache.Answer.Source;
import bazar.shared.keys.Key;
import bazar.shared.log.AsOf;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class BookCacheTest {
    private static final String STORE = "store";
    private static final Key BOOK = Key.info(1);
    private static final Duration LEASE = Duration.ofSeconds(2);
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final SteeredClock clock = new SteeredClock();
    private final MapEntries entries = new MapEntries();
    private final CacheLease lease = new CacheLease(100, entries::clear, clock);
    private final AtomicInteger calls = new AtomicInteger();
    private long wallClock = 1_000_000;
    private final BookCache cache = new BookCache(entries, lease, PATIENCE, clock, () -> wallClock);

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
        Supplier<Reading> nothing = () -> new Reading(new AsOf(1, 1), null);

        assertThat(cache.read(BOOK, nothing).document()).isNull();
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

        cache.read(BOOK, () -> {
            invalidate(2);
            return reading(1);
        });

        assertThat(entries.isEmpty()).isTrue();
    }

    @Test
    void aReplyReadBeforeANewGrantIsNotCachedUnderIt() {
        grant("a", 1);

        cache.read(BOOK, () -> {
            grant("b", 1);
            return reading(1);
        });

        assertThat(entries.isEmpty()).isTrue();
    }

    @Test
    void aReplyOfAFormerStoreIsNotCachedHoweverHighItsNumber() {
        grant("a", 500);

        cache.read(BOOK, () -> {
            lease.granted(lease.ask(), new Grant("a", "another store", 1, 1, LEASE.toMillis()));
            return reading(500);
        });

        assertThat(entries.isEmpty()).isTrue();
    }

    @Test
    void aReplyThatComesAfterTheLeaseRanOutIsNotCached() {
        grant("a", 1);

        cache.read(BOOK, () -> {
            clock.advance(LEASE);
            return reading(1);
        });

        assertThat(entries.isEmpty()).isTrue();
    }

    @Test
    void anOlderReplyDoesNotReplaceANewerEntry() {
        grant("a", 1);

        cache.read(BOOK, () -> {
            entries.put(
                    BOOK, new Entry(document(3), new AsOf(1, 3), lease.hold().number(), wallClock));
            return reading(2);
        });

        assertThat(read(9).asOf()).isEqualTo(new AsOf(1, 3));
    }

    /** Broken variant: a hit needs the lease alone. An entry that was put late, past its invalidation, would be served. */
    @Test
    void anEntryBelowItsFloorIsNoHitThoughTheLeaseIsValid() {
        grant("a", 1);
        long number = lease.hold().number();
        invalidate(2);
        entries.put(BOOK, new Entry(document(1), new AsOf(1, 1), number, wallClock));

        assertThat(read(2).source()).isEqualTo(Source.MISS);
    }

    /** Broken variant: look at the lease, then read the entry. */
    @Test
    void anEntryIsNoHitIfTheLeaseRanOutWhileItWasRead() {
        grant("a", 1);
        read(1);

        entries.afterNextGet(() -> clock.advance(LEASE));

        assertThat(read(1).source()).isEqualTo(Source.BYPASS);
    }

    /** Between a lapse and the next grant writes pass by; an entry read before must not be served under the new one. */
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

        Answer leader = cache.read(BOOK, () -> {
            join(joiner, () -> reading(99));
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

        Answer leader = cache.read(BOOK, () -> {
            Reading old = reading(1);
            invalidate(2);
            join(joiner, () -> reading(2));
            return old;
        });

        assertThat(leader.asOf().lsn()).isEqualTo(1);
        assertThat(joiner.join().asOf().lsn()).isEqualTo(2);
    }

    /**
     * Broken variant: share unless an invalidation came since the call began. None came, for there was no lease when the write
     * was committed.
     */
    @Test
    void aJoinerUnderANewGrantDoesNotTakeAReplyFromBeforeIt() {
        grant("a", 1);
        CompletableFuture<Answer> joiner = new CompletableFuture<>();

        cache.read(BOOK, () -> {
            Reading old = reading(1);
            clock.advance(LEASE);
            grant("b", 2);
            join(joiner, () -> reading(2));
            return old;
        });

        assertThat(joiner.join().asOf().lsn()).isEqualTo(2);
    }

    @Test
    void aJoinerDoesNotTakeAReplyOfAFormerStoreHoweverHighItsNumber() {
        grant("a", 500);
        CompletableFuture<Answer> joiner = new CompletableFuture<>();

        cache.read(BOOK, () -> {
            Reading former = reading(500);
            lease.granted(lease.ask(), new Grant("a", "another store", 1, 1, LEASE.toMillis()));
            join(joiner, () -> reading(2));
            return former;
        });

        assertThat(joiner.join().asOf().lsn()).isEqualTo(2);
    }

    @Test
    void withoutALeaseNothingIsShared() {
        CompletableFuture<Answer> other = new CompletableFuture<>();

        cache.read(BOOK, () -> {
            runToItsEnd(other, () -> reading(2));
            return reading(1);
        });

        assertThat(other.join().asOf().lsn()).isEqualTo(2);
        assertThat(other.join().source()).isEqualTo(Source.BYPASS);
    }

    @Test
    void joinersThatAReplyDoesNotServeShareTheNextCall() {
        grant("a", 1);
        CompletableFuture<Answer> one = new CompletableFuture<>();
        CompletableFuture<Answer> two = new CompletableFuture<>();
        CountDownLatch bothWait = new CountDownLatch(2);
        AtomicInteger nextCalls = new AtomicInteger();
        Supplier<Reading> next = () -> {
            nextCalls.incrementAndGet();
            return reading(2);
        };

        cache.read(BOOK, () -> {
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

        assertThatThrownBy(() -> cache.read(BOOK, () -> {
                    join(joiner, () -> reading(1));
                    throw new IllegalStateException("no catalog");
                }))
                .hasMessage("no catalog");

        assertThatThrownBy(joiner::join).hasRootCauseMessage("no catalog");
        assertThat(read(1).source()).isEqualTo(Source.MISS);
    }

    @Test
    void aJoinerWaitsNoLongerThanItsPatience() {
        BookCache impatient = new BookCache(entries, lease, Duration.ofMillis(1), clock, () -> wallClock);
        grant("a", 1);
        CompletableFuture<Answer> joiner = new CompletableFuture<>();

        impatient.read(BOOK, () -> {
            start(joiner, impatient, () -> reading(5));
            assertThat(joiner.join().asOf().lsn()).isEqualTo(5);
            return reading(1);
        });
    }

    private Answer read(long lsn) {
        return cache.read(BOOK, () -> {
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

    /** A reader that comes while another's call is under way; returns when it waits for that, or needs not. */
    private void join(CompletableFuture<Answer> answer, Supplier<Reading> catalog) {
        Thread reader = start(answer, cache, catalog);
        while (reader.getState() != Thread.State.TIMED_WAITING && reader.isAlive()) {
            Thread.onSpinWait();
        }
    }

    private void runToItsEnd(CompletableFuture<Answer> answer, Supplier<Reading> catalog) {
        start(answer, cache, catalog);
        answer.join();
    }

    private static Thread start(CompletableFuture<Answer> answer, BookCache cache, Supplier<Reading> catalog) {
        Thread reader = new Thread(() -> {
            try {
                answer.complete(cache.read(BOOK, catalog));
            } catch (RuntimeException e) {
                answer.completeExceptionally(e);
            }
        });
        reader.start();
        return reader;
    }

    private static Reading reading(long lsn) {
        return new Reading(new AsOf(1, lsn), document(lsn));
    }

    private static Document document(long lsn) {
        return Document.of("{\"id\":1,\"stock\":" + lsn + "}", null);
    }
}
