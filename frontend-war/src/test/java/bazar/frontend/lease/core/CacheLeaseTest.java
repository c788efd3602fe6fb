package bazar.frontend.lease.core;

import static org.assertj.core.api.Assertions.assertThat;

import bazar.shared.keys.Key;
import bazar.shared.log.AsOf;
import bazar.shared.time.ElapsedTime;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class CacheLeaseTest {
    private static final String STORE = "store";
    private static final Key BOOK = Key.info(1);

    private final SteeredClock clock = new SteeredClock();
    private int emptied;
    private final CacheLease lease = new CacheLease(100, () -> emptied++, clock);

    @Test
    void thereIsNoneBeforeOneIsGranted() {
        assertThat(lease.hold()).isNull();
        assertThat(lease.ask().grant()).isNull();
    }

    @Test
    void itIsAskedForWithTheStoreAndTheEpochThatAreKnown() {
        assertThat(lease.ask()).returns(null, LeaseAttempt::store);
        begin("a", 1, 10);
        lease.invalidated(write(STORE, 3, 11));

        assertThat(lease.ask()).returns(STORE, LeaseAttempt::store).returns(3L, LeaseAttempt::epoch);
    }

    @Test
    void itCountsFromTheMomentOfAsking() {
        LeaseAttempt leaseAttempt = lease.ask();
        clock.advance(Duration.ofMillis(1_500));
        lease.granted(leaseAttempt, grant("a", 1, 10));

        clock.advance(Duration.ofMillis(499));
        assertThat(lease.hold()).isNotNull();
        clock.advance(Duration.ofMillis(1));
        assertThat(lease.hold()).isNull();
    }

    @Test
    void it_is_over_when_its_machine_has_slept_through_it_and_no_late_grant_brings_it_back() {
        AtomicLong timeOfDay = new AtomicLong();
        CacheLease slept = new CacheLease(100, () -> emptied++, new ElapsedTime(clock, timeOfDay::get));
        slept.granted(slept.ask(), grant("a", 1, 10));
        LeaseAttempt leaseAttempt = slept.ask();
        timeOfDay.addAndGet(1_900);
        assertThat(slept.hold()).isNotNull();

        timeOfDay.addAndGet(100);
        assertThat(slept.hold()).isNull();
        assertThat(slept.granted(leaseAttempt, grant("a", 1, 10))).isEqualTo(Reception.IGNORED);
    }

    @Test
    void aGrantThatTookLongerThanItLastsIsNone() {
        LeaseAttempt leaseAttempt = lease.ask();
        clock.advance(Duration.ofSeconds(2));

        lease.granted(leaseAttempt, grant("a", 1, 10));

        assertThat(lease.hold()).isNull();
    }

    @Test
    void a_grant_too_short_to_be_of_use_is_none_and_empties_nothing() {
        LeaseAttempt leaseAttempt = lease.ask();

        assertThat(lease.granted(leaseAttempt, new Grant("a-1", STORE, 1, 10, 49)))
                .isEqualTo(Reception.IGNORED);

        assertThat(lease.hold()).isNull();
        assertThat(emptied).isZero();
    }

    @Test
    void aNewGrantEmptiesTheCacheAndRaisesTheFloorOfAllBeforeItIsValid() {
        CacheLease watched = new CacheLease(100, this::assertNothingIsHeld, clock);
        other = watched;

        assertThat(watched.granted(watched.ask(), grant("a", 1, 10))).isEqualTo(Reception.BEGUN);
        assertThat(watched.granted(watched.ask(), grant("b", 1, 12))).isEqualTo(Reception.BEGUN);

        assertThat(emptied).isEqualTo(2);
        assertThat(watched.hold().floors().of(BOOK)).isEqualTo(12);
    }

    private CacheLease other;

    private void assertNothingIsHeld() {
        emptied++;
        assertThat(other.hold()).isNull();
    }

    @Test
    void nobodyCanWantMoreThanWasHeardOfWhileTheLeaseLasts() {
        AsOf wild = new AsOf(1, 999_999);
        assertThat(lease.asFarAsHeard(wild)).isEqualTo(wild);
        begin("a", 1, 10);
        assertThat(lease.asFarAsHeard(wild)).isEqualTo(new AsOf(1, 10));

        lease.invalidated(write(STORE, 1, 12));
        assertThat(lease.asFarAsHeard(wild)).isEqualTo(new AsOf(1, 12));
        assertThat(lease.asFarAsHeard(new AsOf(1, 11))).isEqualTo(new AsOf(1, 11));

        clock.advance(Duration.ofSeconds(2));
        assertThat(lease.asFarAsHeard(wild)).isEqualTo(wild);
    }

    @Test
    void aRenewalChangesNothingButTheEnd() {
        begin("a", 1, 10);
        long number = lease.hold().number();
        clock.advance(Duration.ofMillis(700));
        LeaseAttempt leaseAttempt = lease.ask();
        assertThat(leaseAttempt.grant()).isEqualTo("a");

        assertThat(lease.granted(leaseAttempt, grant("a", 1, 15))).isEqualTo(Reception.RENEWED);

        clock.advance(Duration.ofMillis(1_999));
        assertThat(lease.hold().number()).isEqualTo(number);
        assertThat(lease.hold().floors().of(BOOK)).isEqualTo(10);
        assertThat(emptied).isEqualTo(1);
    }

    @Test
    void aLeaseThatHasRunOutIsNotAskedToBeRenewed() {
        begin("a", 1, 10);
        clock.advance(Duration.ofSeconds(2));

        assertThat(lease.ask().grant()).isNull();
    }

    @Test
    void aLeaseThatRanOutWhileItsRenewalTravelledIsNotBroughtBack() {
        begin("a", 1, 10);
        clock.advance(Duration.ofMillis(1_900));
        LeaseAttempt leaseAttempt = lease.ask();
        clock.advance(Duration.ofMillis(200));

        assertThat(lease.granted(leaseAttempt, grant("a", 1, 10))).isEqualTo(Reception.IGNORED);
        assertThat(lease.hold()).isNull();
    }

    @Test
    void aRenewalNeverShortens() {
        begin("a", 1, 10);

        lease.granted(lease.ask(), new Grant("a", STORE, 1, 10, 100));

        clock.advance(Duration.ofMillis(1_999));
        assertThat(lease.hold()).isNotNull();
    }

    @Test
    void eachNewGrantHasANumberOfItsOwn() {
        begin("a", 1, 10);
        long first = lease.hold().number();
        begin("b", 1, 10);

        assertThat(lease.hold().number()).isNotEqualTo(first);
    }

    @Test
    void aGrantThatAnInvalidationOvertookDoesNotLowerItsFloor() {
        LeaseAttempt leaseAttempt = lease.ask();
        lease.invalidated(write(STORE, 1, 7));

        lease.granted(leaseAttempt, grant("a", 1, 5));

        assertThat(lease.hold().floors().of(BOOK)).isEqualTo(7);
        assertThat(lease.hold().floors().of(Key.info(2))).isEqualTo(5);
    }

    @Test
    void invalidationsAreRecordedWithoutALeaseToo() {
        begin("a", 1, 5);
        clock.advance(Duration.ofSeconds(3));
        assertThat(lease.invalidated(write(STORE, 1, 8))).isEqualTo(Reception.TAKEN);

        begin("b", 1, 6);

        assertThat(lease.hold().floors().of(BOOK)).isEqualTo(8);
    }

    @Test
    void onlyTheAnswerToTheLatestAskingCounts() {
        LeaseAttempt lost = lease.ask();
        begin("b", 1, 10);

        assertThat(lease.granted(lost, grant("a", 1, 9))).isEqualTo(Reception.IGNORED);
        assertThat(lease.hold().grant()).isEqualTo("b");
    }

    @Test
    void aGrantOfAnOlderEpochIsIgnored() {
        LeaseAttempt leaseAttempt = lease.ask();
        lease.invalidated(write(STORE, 2, 7));

        assertThat(lease.granted(leaseAttempt, grant("a", 1, 7))).isEqualTo(Reception.IGNORED);
        assertThat(lease.hold()).isNull();
    }

    @Test
    void anInvalidationOfANewerEpochEndsTheLeaseAndIsTaken() {
        begin("a", 1, 5);

        assertThat(lease.invalidated(write(STORE, 2, 6))).isEqualTo(Reception.TAKEN);
        assertThat(lease.hold()).isNull();

        begin("b", 2, 6);
        assertThat(lease.hold().floors().of(BOOK)).isEqualTo(6);
    }

    @Test
    void aLeaseEndedByANewerEpochIsNotRenewedByTheOldOne() {
        begin("a", 1, 5);
        LeaseAttempt leaseAttempt = lease.ask();
        lease.invalidated(write(STORE, 2, 6));

        assertThat(lease.granted(leaseAttempt, grant("a", 1, 6))).isEqualTo(Reception.IGNORED);
        assertThat(lease.hold()).isNull();
    }

    @Test
    void anInvalidationOfAnOlderEpochIsRefused() {
        begin("a", 2, 5);

        assertThat(lease.invalidated(write(STORE, 1, 9))).isEqualTo(Reception.OUTDATED);
        assertThat(lease.hold().floors().of(BOOK)).isEqualTo(5);
    }

    @Test
    void anInvalidationOfAnotherStoreIsRefused() {
        begin("a", 1, 5);

        assertThat(lease.invalidated(write("stranger", 9, 9))).isEqualTo(Reception.STRANGER);
        assertThat(lease.hold().floors().of(BOOK)).isEqualTo(5);
    }

    @Test
    void anotherStoreCountsItsFloorsAnewAndLeavesThoseOfTheFormerAlone() {
        begin("a", 4, 500);
        Floors former = lease.hold().floors();

        lease.granted(lease.ask(), new Grant("a", "another store", 1, 3, 2_000));

        assertThat(lease.hold().floors().of(BOOK)).isEqualTo(3);
        assertThat(former.of(BOOK)).isEqualTo(500);
        assertThat(emptied).isEqualTo(2);
    }

    @Test
    void onceEndedNoAnswerOnItsWayBringsItBack() {
        begin("a", 1, 5);
        LeaseAttempt leaseAttempt = lease.ask();

        lease.end();

        assertThat(lease.hold()).isNull();
        assertThat(lease.granted(leaseAttempt, grant("a", 1, 5))).isEqualTo(Reception.IGNORED);
        assertThat(lease.hold()).isNull();
    }

    private void begin(String id, long epoch, long floor) {
        assertThat(lease.granted(lease.ask(), grant(id, epoch, floor))).isEqualTo(Reception.BEGUN);
    }

    private static Grant grant(String id, long epoch, long floor) {
        return new Grant(id, STORE, epoch, floor, 2_000);
    }

    private static Invalidation write(String store, long epoch, long lsn) {
        return new Invalidation("holder", store, epoch, lsn, List.of(BOOK.name()));
    }
}
