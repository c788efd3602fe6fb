package bazar.frontend.cache.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import bazar.frontend.cache.core.Answer.Source;
import bazar.frontend.cache.core.Lookup.Bypass;
import bazar.frontend.cache.core.Lookup.Join;
import bazar.frontend.cache.core.Lookup.Lead;
import bazar.frontend.lease.core.CacheLease;
import bazar.frontend.lease.core.Grant;
import bazar.frontend.lease.core.Invalidation;
import bazar.frontend.lease.core.NoFloors;
import bazar.frontend.lease.core.SteeredClock;
import bazar.shared.keys.Key;
import bazar.shared.log.AsOf;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The decisions one by one, in one thread. {@link CacheReaderTest} is about readers that wait. */
class BookCacheTest {
    private static final Key BOOK = Key.info(1);

    private final SteeredClock clock = new SteeredClock();
    private final MapEntries entries = new MapEntries();
    private final CacheLease lease = new CacheLease(100, entries::clear, clock);
    private final BookCache cache = new BookCache(entries, lease, () -> 1_000_000);

    @Test
    void withoutALeaseTheReaderAsksForItself() {
        assertThat(cache.look(BOOK, 0)).isInstanceOf(Bypass.class);
    }

    @Test
    void theFirstReaderLeadsAndTheOthersJoinItsCall() {
        grant(1);
        Lead lead = lead();

        Join join = join();
        cache.land(lead.call(), reading(1));

        assertThat(join.call()).isSameAs(lead.call());
        assertThat(join.call().reply()).isCompletedWithValueMatching(join::isServedBy);
    }

    @Test
    void aReplyThatLandedIsTheNextReadersAnswer() {
        grant(1);
        cache.land(lead().call(), reading(1));

        assertThat(cache.look(BOOK, 0))
                .asInstanceOf(type(Answer.class))
                .returns(Source.HIT, Answer::source)
                .returns(new AsOf(1, 1), Answer::asOf);
    }

    @Test
    void aJoinerIsServedOnlyFromTheFloorItFoundWhenItCame() {
        grant(1);
        Lead lead = lead();
        Join before = join();
        cache.invalidate(new Invalidation("holder", "store", 1, 2, List.of(BOOK.name())));
        Join after = join();

        cache.land(lead.call(), reading(1));

        assertThat(before.isServedBy(lead.call().reply().join())).isTrue();
        assertThat(after.isServedBy(lead.call().reply().join())).isFalse();
    }

    /** Otherwise all joiners whom the reply does not satisfy would join the completed load again. */
    @Test
    void aCallIsOverBeforeItsPassengersHearOfIt() {
        grant(1);
        Lead lead = lead();
        List<Lookup> next = new ArrayList<>();
        lead.call().reply().whenComplete((reply, failure) -> next.add(cache.look(BOOK, 5)));

        cache.land(lead.call(), reading(1));

        assertThat(next).singleElement().isInstanceOf(Lead.class);
    }

    @Test
    void aFailedCallIsOverForAllWhoJoined() {
        grant(1);
        Lead lead = lead();
        Join join = join();

        cache.fail(lead.call(), new IllegalStateException("no catalog"));

        assertThat(join.call().reply()).isCompletedExceptionally();
        assertThat(cache.look(BOOK, 0)).isInstanceOf(Lead.class);
    }

    @Test
    void whoLookedBeforeAnothersCallEndedFindsWhatItBroughtAndHoldsUpNobody() {
        grant(1);
        entries.afterNextGet(() -> cache.land(lead().call(), reading(1)));

        assertThat(cache.look(BOOK, 0)).asInstanceOf(type(Answer.class)).returns(Source.MISS, Answer::source);
        assertThat(cache.look(BOOK, 2)).isInstanceOf(Lead.class);
    }

    @Test
    void aLookThatFailsLeavesNoCallBehindThatOthersWouldJoin() {
        grant(1);
        entries.afterNextGet(() -> entries.afterNextGet(() -> {
            throw new IllegalStateException("no cache");
        }));

        assertThat(catchThrowable(() -> cache.look(BOOK, 0))).hasMessage("no cache");
        assertThat(cache.look(BOOK, 0)).isInstanceOf(Lead.class);
    }

    @Test
    void aReaderThatWantsMoreThanTheCacheHasMakesItNewer() {
        grant(1);
        cache.land(lead().call(), reading(1));

        Lead newer = (Lead) cache.look(BOOK, 7);
        cache.land(newer.call(), reading(8));

        assertThat(cache.look(BOOK, 7)).asInstanceOf(type(Answer.class)).returns(Source.HIT, Answer::source);
    }

    @Test
    void aReaderIsNotServedByASharedReplyBelowWhatItWants() {
        grant(1);
        Lead lead = lead();

        Join join = (Join) cache.look(BOOK, 7);

        assertThat(join.call()).isSameAs(lead.call());
        assertThat(join.isServedBy(reading(6))).isFalse();
        assertThat(join.isServedBy(reading(7))).isTrue();
    }

    @Test
    void whatOneReaderWantsIsNoFloorForTheOthers() {
        grant(1);
        cache.land(lead().call(), reading(1));
        cache.look(BOOK, 7);

        assertThat(cache.look(BOOK, 0)).isInstanceOf(Answer.class);
    }

    @Test
    void aReplyThatSpeaksForTheLeasesStoreIsCached() {
        grant(1);

        cache.land(lead().call(), readingOf("store"));

        assertThat(cache.look(BOOK, 0)).isInstanceOf(Answer.class);
    }

    @Test
    void aReplyThatSpeaksForAnotherStoreIsNeitherCachedNorShared() {
        grant(1);
        Lead lead = lead();
        Join join = join();

        cache.land(lead.call(), readingOf("another store"));

        assertThat(join.isServedBy(lead.call().reply().join())).isFalse();
        assertThat(cache.look(BOOK, 0)).isInstanceOf(Lead.class);
    }

    /** The build without floors is useful only if this holds. */
    @Test
    void withoutFloorsWhatWasReadBeforeAWriteIsServedAfterIt() {
        CacheLease floorless = new CacheLease(NoFloors::new, entries::clear, clock);
        floorless.granted(floorless.ask(), new Grant("a", "store", 1, 1, 2_000));
        BookCache broken = new BookCache(entries, floorless, () -> 1_000_000);
        Lead lead = (Lead) broken.look(BOOK, 0);
        broken.invalidate(new Invalidation("holder", "store", 1, 2, List.of(BOOK.name())));

        broken.land(lead.call(), reading(1));

        assertThat(broken.look(BOOK, 0))
                .asInstanceOf(type(Answer.class))
                .returns(Source.HIT, Answer::source)
                .returns(new AsOf(1, 1), Answer::asOf);
    }

    @Test
    void whatLandsIsToldWhatBecameOfIt() {
        grant(5);

        assertThat(cache.land(lead().call(), new Reading(null, new AsOf(1, 5), null)))
                .isEqualTo(FillOutcome.NOTHING);
        assertThat(cache.land(lead().call(), readingOf("another store"))).isEqualTo(FillOutcome.STRANGER);
        assertThat(cache.land(lead().call(), reading(4))).isEqualTo(FillOutcome.BELOW_FLOOR);
        assertThat(cache.land(lead().call(), reading(5))).isEqualTo(FillOutcome.KEPT);
        assertThat(cache.land(((Lead) cache.look(BOOK, 6)).call(), reading(5))).isEqualTo(FillOutcome.NOT_NEWER);
        Lead lead = (Lead) cache.look(BOOK, 6);
        clock.advance(Duration.ofSeconds(2));
        assertThat(cache.land(lead.call(), reading(6))).isEqualTo(FillOutcome.LAPSED);
    }

    private Lead lead() {
        return (Lead) cache.look(BOOK, 0);
    }

    private Join join() {
        return (Join) cache.look(BOOK, 0);
    }

    private void grant(long floor) {
        lease.granted(
                lease.ask(),
                new Grant("a", "store", 1, floor, Duration.ofSeconds(2).toMillis()));
    }

    private static Reading readingOf(String store) {
        return new Reading(store, new AsOf(1, 9), Document.of("{}", null));
    }

    private static Reading reading(long lsn) {
        return new Reading(null, new AsOf(1, lsn), Document.of("{\"id\":1,\"stock\":" + lsn + "}", null));
    }
}
