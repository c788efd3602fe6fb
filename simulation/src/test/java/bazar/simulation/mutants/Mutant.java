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

/** Ways to build Bazar wrong: each breaks a rule of the protocol, and thereby the promise that the rule is there for. */
enum Mutant {
    NO_FLOORS("caches accept whatever they are told", FRESH, () -> new FrontendMutant(NoFloors::new)),
    GRANT_SETS_FLOORS(
            "a grant sets the floors, lower too, instead of raising them",
            FRESH,
            () -> new FrontendMutant(GrantSetsFloors::new)),
    ANY_REPLY_IS_SHARED("a reply serves all who waited for it", FRESH, () -> new FrontendMutant(SharesAnyReply::new)),
    REPLY_IS_SHARED_UNLESS_INVALIDATED(
            "a reply serves all who waited for it, unless a write was heard of since it was asked for",
            FRESH,
            () -> new FrontendMutant(SharesUnlessInvalidated::new)),
    HIT_BY_LEASE_ALONE(
            "an entry is a hit as long as the lease lasts, when it was put late, too",
            FRESH,
            () -> new FrontendMutant(HitByLeaseAlone::new)),
    FILL_WITHOUT_FLOOR(
            "an entry below its floor is put, and is a hit as long as the lease lasts",
            FRESH,
            () -> new FrontendMutant(FillWithoutFloor::new)),
    LEASE_COUNTS_FROM_THE_REPLY(
            "a frontend counts its lease from when an answer may come, not from the asking",
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
            "a write leaves a frontend behind before its lease has run out",
            FRESH,
            () -> new CatalogMutant(DropsFrontendsEarly::new)),
    GRANT_IGNORES_WRITE_IN_FLIGHT(
            "a new grant's floor is what is committed, not what is in flight",
            FRESH,
            () -> new CatalogMutant(IgnoresWriteInFlight::new)),
    RENEWAL_ACKNOWLEDGES(
            "the renewal of a lease counts as acknowledgement of the write in flight",
            FRESH,
            () -> new CatalogMutant(RenewalAcknowledges::new)),
    OLD_LEASES_ARE_FORGOTTEN(
            "a primary that starts does not wait for the leases of its former self",
            FRESH,
            () -> new CatalogMutant(ForgetsOldLeases::new)),
    OLD_LEASES_ARE_TAKEN_FOR_SHORT(
            "a primary that starts waits for leases as long as its own are, whatever was granted before",
            FRESH,
            () -> new CatalogMutant(WaitsForLeasesOfItsOwn::new)),
    FRONTEND_IS_OUTWAITED_LATE(
            "a write waits for a silent frontend when its lease is over",
            PROMPT,
            () -> new CatalogMutant(OutwaitsLate::new)),
    READ_WAITS_FOR_THE_COMMIT(
            "a secondary has a read of what is pending there wait for the commit",
            UNHINDERED,
            () -> new CatalogMutant(ReadsWaitForCommits::new)),
    ANYBODY_IS_APPOINTED(
            "a node that is told to be the primary is, on a secondary's disk, too",
            SOLE,
            () -> new CatalogMutant(AppointsAnybody::new)),
    COMMIT_IS_NOT_FENCED(
            "a commit that is late is written over what a later epoch has committed",
            EQUAL,
            () -> new DiskMutant(Unfenced::new)),
    ENTRY_IS_WRITTEN_LATER(
            "a secondary acknowledges an entry before it is on its disk", HELD, () -> new DiskMutant(WritesLater::new)),
    ACKNOWLEDGEMENT_IS_SHARED(
            "an entry counts as held together with one before it that was held when it was sent",
            HELD,
            () -> new ReplicationMutant(SharesAcknowledgements::new)),
    EPOCH_SETTLES_ONE_ENTRY(
            "an epoch begins with one empty entry, however many the one before may have sent",
            FLOORED,
            () -> new ReplicationMutant(SettlesOneEntry::new)),
    UNFINISHED_ROWS_ARE_COMPARED(
            "the rows of a snapshot are compared before the log has made them those of one moment",
            FILLED,
            () -> new CatalogMutant(ComparesUnfinishedRows::new)),
    SNAPSHOT_BEGINS_ANEW(
            "a snapshot begins anew when an answer is lost", FILLED, () -> new CatalogMutant(BeginsSnapshotsAnew::new)),
    LOG_IS_CUT_UNDER_A_SNAPSHOT(
            "the log is cut while a snapshot is under way that it is to go on from",
            FILLED,
            () -> new DiskMutant(CutsLogUnderSnapshots::new)),
    EMPTY_STORE_IS_SHOWN(
            "a secondary that may lag shows what it has before it has caught up once",
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
            "a secondary answers reads when its lease has run out",
            FRESH,
            () -> new CatalogMutant(ReadLeaseNeverEnds::new)),
    SECONDARY_IS_DROPPED_EARLY(
            "a write leaves a secondary behind before its lease has run out",
            FRESH,
            () -> new CatalogMutant(DropsSecondariesEarly::new)),
    ENTRY_IS_WITHDRAWN(
            "an entry that was sent is given up, and another takes its number in the same epoch",
            EQUAL,
            () -> new DiskMutant(WithdrawsEntries::new)),
    DISK_FORGETS("a disk calls durable what a crash undoes", KEPT, () -> new DiskMutant(Forgetful::new)),
    CANCELLATION_IS_REPEATED(
            "a cancellation that is repeated happens again", BALANCED, () -> new DiskMutant(ForgetsCancellations::new)),
    ORDER_ID_IS_NEW("the id of an order is made anew at each attempt", ONCE, () -> new OrderMutant(MakesNewIds::new)),
    RETRY_HAS_ANOTHER_KEY(
            "an order server that repeats a sale does so under another key",
            ONCE,
            () -> new OrderMutant(SellsRepeatedAnew::new)),
    ORDER_ID_IS_OF_THE_PAYLOAD(
            "the id of an order is made from the key and from what is bought",
            BOUND,
            () -> new OrderMutant(MakesIdsOfPayloads::new)),
    ORDER_IS_SHOWN_AS_LOGGED(
            "an order server shows what its own log has of an order",
            FRESH,
            () -> new OrderMutant(ShowsOrdersAsLogged::new)),
    ORDER_IS_READ_FIRST(
            "an order server reads its own log before it asks how current that must be",
            FRESH,
            () -> new OrderMutant(ReadsOrderFirst::new)),
    NOBODY_FOLLOWS(
            "the order log has what was bought there, and the sales are not followed",
            LOGGED,
            () -> new OrderMutant(FollowsNobody::new)),
    FOLLOWER_ADVANCES_FIRST(
            "a follower notes how far it has come before it stores the orders",
            LOGGED,
            () -> new OrderMutant(AdvancesFirst::new)),
    PAGE_OF_SALES_CLAIMS_TOO_MUCH(
            "a page of sales that is full goes as far as one that is not",
            LOGGED,
            () -> new CatalogMutant(ClaimsAllSales::new)),
    FOLLOWER_STOPS_AT_KNOWN_ORDERS(
            "a follower takes a page for done when it meets an order that was bought here",
            LOGGED,
            () -> new OrderMutant(StopsAtKnownOrders::new)),
    LAST_WRITER_WINS("of two states of a cart the later is taken", ADDED, () -> new OrderMutant(TakesLaterCart::new)),
    REMOVALS_ARE_FORGOTTEN(
            "a cart bears the numbers of what is in it, not of what was",
            REMOVED,
            () -> new OrderMutant(ForgetsRemovals::new)),
    DELETIONS_ARE_FORGOTTEN(
            "a deleted cart leaves nothing that others could be told of",
            ENDED,
            () -> new OrderMutant(ForgetsDeletions::new)),
    CHECKOUT_LOOKS_FOR_NO_SALE(
            "a repeated checkout is refused for what became of the cart, whether it was sold before or not",
            ONCE,
            () -> new OrderMutant(FindsNoSales::new)),
    CART_IS_NOT_NAMED(
            "a checkout sells the lines of a cart without its id",
            BOUGHT_ONCE,
            () -> new OrderMutant(SellsLinesAlone::new)),
    VERSION_SEEN_IS_IGNORED(
            "a checkout buys the cart as it is known, not as it was seen",
            SEEN,
            () -> new OrderMutant(IgnoresVersionSeen::new)),
    LINK_TRUSTS_ITS_OWN_NOTES(
            "a link goes on from what it has told, not from what the other says that it has heard",
            MERGED,
            () -> new OrderMutant(TrustsOwnNotes::new)),
    GAPS_ARE_IGNORED(
            "an order server has heard all up to what it was told last",
            MERGED,
            () -> new OrderMutant(IgnoresGaps::new)),
    CARTS_NEVER_EXPIRE("a cart is kept for good", EXPIRED, () -> new OrderMutant(KeepsCartsForGood::new)),
    INCARNATION_IS_THE_NAME(
            "an order server numbers its changes under its name, on an empty disk too",
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

    /** For one cluster. */
    Wiring wiring() {
        return wiring.get();
    }
}
