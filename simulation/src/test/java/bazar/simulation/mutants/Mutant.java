package bazar.simulation.mutants;

import static bazar.simulation.history.Invariant.ADDED;
import static bazar.simulation.history.Invariant.BALANCED;
import static bazar.simulation.history.Invariant.BOUGHT_ONCE;
import static bazar.simulation.history.Invariant.BOUND;
import static bazar.simulation.history.Invariant.ENDED;
import static bazar.simulation.history.Invariant.EQUAL;
import static bazar.simulation.history.Invariant.EXPIRED;
import static bazar.simulation.history.Invariant.FILLED;
import static bazar.simulation.history.Invariant.FLOORED;
import static bazar.simulation.history.Invariant.FRESH;
import static bazar.simulation.history.Invariant.HELD;
import static bazar.simulation.history.Invariant.KEPT;
import static bazar.simulation.history.Invariant.LOGGED;
import static bazar.simulation.history.Invariant.MERGED;
import static bazar.simulation.history.Invariant.ONCE;
import static bazar.simulation.history.Invariant.PROMPT;
import static bazar.simulation.history.Invariant.REMOVED;
import static bazar.simulation.history.Invariant.SEEN;
import static bazar.simulation.history.Invariant.SOLE;
import static bazar.simulation.history.Invariant.TRUE_AS_OF;
import static bazar.simulation.history.Invariant.UNHINDERED;
import static bazar.simulation.history.Invariant.WRITTEN;

import bazar.simulation.cluster.Wiring;
import bazar.simulation.history.Invariant;
import java.util.function.Supplier;

/**
 * Defective variants of the product. Each breaks one rule of the protocol, and thereby the promise that depends on it.
 */
enum Mutant {
    NO_FLOORS("caches accept answers of any age", FRESH, () -> new FrontendMutant(NoFloors::new)),
    GRANT_SETS_FLOORS(
            "a grant sets the floors, even to lower values, instead of raising them",
            FRESH,
            () -> new FrontendMutant(GrantSetsFloors::new)),
    ANY_REPLY_IS_SHARED("a reply serves every waiter", FRESH, () -> new FrontendMutant(SharesAnyReply::new)),
    REPLY_IS_SHARED_UNLESS_INVALIDATED(
            "a reply serves every waiter, unless an invalidation arrived since the load began",
            FRESH,
            () -> new FrontendMutant(SharesUnlessInvalidated::new)),
    HIT_BY_LEASE_ALONE(
            "an entry is a hit as long as the lease lasts, even if it was put late",
            FRESH,
            () -> new FrontendMutant(HitByLeaseAlone::new)),
    FILL_WITHOUT_FLOOR(
            "an entry below its floor is put, and is a hit as long as the lease lasts",
            FRESH,
            () -> new FrontendMutant(FillWithoutFloor::new)),
    LEASE_COUNTS_FROM_THE_REPLY(
            "a frontend counts its lease from the latest possible reply, not from the request",
            FRESH,
            () -> new FrontendMutant(LeaseCountsFromTheReply::new)),
    CLOCK_STOPS_IN_PAUSES(
            "a frontend counts its lease by a clock that stops while it is paused",
            FRESH,
            () -> new FrontendMutant(ClockStopsInPauses::new)),
    FRONTEND_SLEEPS_UNCOUNTED(
            "a frontend counts its lease by a clock that stands still while its machine sleeps",
            FRESH,
            () -> new FrontendMutant(FrontendSleepsUncounted::new)),
    SECONDARY_SLEEPS_UNCOUNTED(
            "a secondary counts its lease by a clock that stands still while its machine sleeps",
            FRESH,
            () -> new CatalogMutant(SecondarySleepsUncounted::new)),
    LEASES_ARE_GRANTED_BY_THE_TIME_OF_DAY(
            "a primary counts the leases that it grants by the time of day, which may be set ahead",
            FRESH,
            () -> new CatalogMutant(GrantsByTheTimeOfDay::new)),
    FRONTEND_IS_DROPPED_EARLY(
            "a write no longer waits for a frontend before its lease has expired",
            FRESH,
            () -> new CatalogMutant(DropsFrontendsEarly::new)),
    GRANT_IGNORES_WRITE_IN_FLIGHT(
            "a new grant's floor is the last committed write, not the write in flight",
            FRESH,
            () -> new CatalogMutant(IgnoresWriteInFlight::new)),
    RENEWAL_ACKNOWLEDGES(
            "the renewal of a lease counts as acknowledgement of the write in flight",
            FRESH,
            () -> new CatalogMutant(RenewalAcknowledges::new)),
    OLD_LEASES_ARE_FORGOTTEN(
            "a new primary does not wait for the leases of earlier epochs",
            FRESH,
            () -> new CatalogMutant(ForgetsOldLeases::new)),
    OLD_LEASES_ARE_TAKEN_FOR_SHORT(
            "a new primary waits only as long as its own leases last, whatever earlier epochs granted",
            FRESH,
            () -> new CatalogMutant(WaitsForLeasesOfItsOwn::new)),
    FRONTEND_IS_OUTWAITED_LATE(
            "a write waits for a silent frontend after its lease has expired",
            PROMPT,
            () -> new CatalogMutant(OutwaitsLate::new)),
    READ_WAITS_FOR_THE_COMMIT(
            "a secondary lets a read of a pending key wait for the commit",
            UNHINDERED,
            () -> new CatalogMutant(ReadsWaitForCommits::new)),
    ANYBODY_IS_APPOINTED(
            "a node that is configured as primary becomes one even on a secondary's disk",
            SOLE,
            () -> new CatalogMutant(AppointsAnybody::new)),
    COMMIT_IS_NOT_FENCED(
            "a late commit overwrites commits of a later epoch", EQUAL, () -> new DiskMutant(Unfenced::new)),
    ENTRY_IS_WRITTEN_LATER(
            "a secondary acknowledges an entry before it is on its disk", HELD, () -> new DiskMutant(WritesLater::new)),
    ACKNOWLEDGEMENT_IS_SHARED(
            "an entry counts as acknowledged if its predecessor was acknowledged when it was sent",
            HELD,
            () -> new ReplicationMutant(SharesAcknowledgements::new)),
    EPOCH_SETTLES_ONE_ENTRY(
            "an epoch begins with one empty entry, however many the previous one may have sent",
            FLOORED,
            () -> new ReplicationMutant(SettlesOneEntry::new)),
    UNFINISHED_ROWS_ARE_COMPARED(
            "the rows of a snapshot are compared before the log has made them consistent",
            FILLED,
            () -> new CatalogMutant(ComparesUnfinishedRows::new)),
    SNAPSHOT_BEGINS_ANEW(
            "a snapshot begins anew when an answer is lost", FILLED, () -> new CatalogMutant(BeginsSnapshotsAnew::new)),
    LOG_IS_CUT_UNDER_A_SNAPSHOT(
            "the log is truncated while a snapshot in progress still needs it",
            FILLED,
            () -> new DiskMutant(CutsLogUnderSnapshots::new)),
    EMPTY_STORE_IS_SHOWN(
            "a secondary that may lag answers reads before it has caught up once",
            WRITTEN,
            () -> new CatalogMutant(ShowsEmptyStores::new)),
    AS_OF_IS_SAMPLED_AFTER(
            "an as-of is sampled after the rows were read", TRUE_AS_OF, () -> new CatalogMutant(SamplesAsOfAfter::new)),
    PENDING_IS_SHOWN(
            "a secondary shows an entry before it knows of the commit",
            FRESH,
            () -> new CatalogMutant(ShowsPending::new)),
    PENDING_IS_APPLIED(
            "a secondary applies an entry before it knows of the commit",
            FRESH,
            () -> new DiskMutant(AppliesPending::new)),
    READ_LEASE_NEVER_ENDS(
            "a secondary answers reads after its lease has expired",
            FRESH,
            () -> new CatalogMutant(ReadLeaseNeverEnds::new)),
    SECONDARY_IS_DROPPED_EARLY(
            "a write no longer waits for a secondary before its lease has expired",
            FRESH,
            () -> new CatalogMutant(DropsSecondariesEarly::new)),
    ENTRY_IS_WITHDRAWN(
            "an entry that was sent is replaced by another with the same LSN and epoch",
            EQUAL,
            () -> new DiskMutant(WithdrawsEntries::new)),
    DISK_FORGETS("a disk reports a write as durable that a crash undoes", KEPT, () -> new DiskMutant(Forgetful::new)),
    CANCELLATION_IS_REPEATED(
            "a repeated cancellation takes effect again", BALANCED, () -> new DiskMutant(ForgetsCancellations::new)),
    ORDER_ID_IS_NEW("each attempt gets a new order id", ONCE, () -> new OrderMutant(MakesNewIds::new)),
    RETRY_HAS_ANOTHER_KEY(
            "an order server repeats a sale under another key", ONCE, () -> new OrderMutant(SellsRepeatedAnew::new)),
    ORDER_ID_IS_OF_THE_PAYLOAD(
            "the order id is derived from the key and the book", BOUND, () -> new OrderMutant(MakesIdsOfPayloads::new)),
    ORDER_IS_SHOWN_AS_LOGGED(
            "an order server shows an order as its own log has it",
            FRESH,
            () -> new OrderMutant(ShowsOrdersAsLogged::new)),
    ORDER_IS_READ_FIRST(
            "an order server reads its own log before it asks the catalog",
            FRESH,
            () -> new OrderMutant(ReadsOrderFirst::new)),
    NOBODY_FOLLOWS(
            "an order log has its own purchases only, and the feed of sales is not followed",
            LOGGED,
            () -> new OrderMutant(FollowsNobody::new)),
    FOLLOWER_ADVANCES_FIRST(
            "a follower commits its offset before it stores the orders",
            LOGGED,
            () -> new OrderMutant(AdvancesFirst::new)),
    PAGE_OF_SALES_CLAIMS_TOO_MUCH(
            "a full page of sales claims to reach the end of the log",
            LOGGED,
            () -> new CatalogMutant(ClaimsAllSales::new)),
    FOLLOWER_STOPS_AT_KNOWN_ORDERS(
            "a follower skips the rest of a page after an order that is in the log",
            LOGGED,
            () -> new OrderMutant(StopsAtKnownOrders::new)),
    LAST_WRITER_WINS("the later of two states of a cart wins", ADDED, () -> new OrderMutant(TakesLaterCart::new)),
    REMOVALS_ARE_FORGOTTEN(
            "the version of a cart contains the changes of its items only",
            REMOVED,
            () -> new OrderMutant(ForgetsRemovals::new)),
    DELETIONS_ARE_FORGOTTEN(
            "the deletion of a cart is not replicated", ENDED, () -> new OrderMutant(ForgetsDeletions::new)),
    CHECKOUT_LOOKS_FOR_NO_SALE(
            "a repeated checkout is refused for the cart's state without a search for its sale",
            ONCE,
            () -> new OrderMutant(FindsNoSales::new)),
    CART_IS_NOT_NAMED(
            "a checkout sells the lines of a cart without its id",
            BOUGHT_ONCE,
            () -> new OrderMutant(SellsLinesAlone::new)),
    VERSION_SEEN_IS_IGNORED(
            "a checkout buys the cart as the server knows it, not as the buyer saw it",
            SEEN,
            () -> new OrderMutant(IgnoresVersionSeen::new)),
    LINK_TRUSTS_ITS_OWN_NOTES(
            "a link continues from the last offset it noted, not from the one that the peer acknowledges",
            MERGED,
            () -> new OrderMutant(TrustsOwnNotes::new)),
    GAPS_ARE_IGNORED(
            "an order server acknowledges the last page it received in spite of gaps",
            MERGED,
            () -> new OrderMutant(IgnoresGaps::new)),
    CARTS_NEVER_EXPIRE("a cart never expires", EXPIRED, () -> new OrderMutant(KeepsCartsForGood::new)),
    INCARNATION_IS_THE_NAME(
            "an order server numbers its changes under its name, even on an empty disk",
            MERGED,
            () -> new OrderMutant(NumbersUnderItsName::new));

    private final String fault;
    private final Invariant breaks;
    private final Supplier<Wiring> wiring;

    Mutant(String fault, Invariant breaks, Supplier<Wiring> wiring) {
        this.fault = fault;
        this.breaks = breaks;
        this.wiring = wiring;
    }

    String fault() {
        return fault;
    }

    Invariant breaks() {
        return breaks;
    }

    /** Returns the wiring of one cluster. */
    Wiring wiring() {
        return wiring.get();
    }
}
