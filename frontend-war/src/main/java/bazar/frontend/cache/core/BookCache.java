package bazar.frontend.cache.core;

import bazar.frontend.cache.core.Answer.Source;
import bazar.frontend.lease.core.CacheLease;
import bazar.frontend.lease.core.HeldLease;
import bazar.frontend.lease.core.Invalidation;
import bazar.frontend.lease.core.Reception;
import bazar.shared.keys.Key;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;

/**
 * What the catalog said of books and topics, kept so that no reader ever gets anything older than a write that was acknowledged
 * before it asked. It decides and does not wait: {@link CacheReader} does what it says.
 *
 * <ul>
 *   <li><i>Hit</i>: only under a valid lease, and only as current as the floor.
 *   <li><i>Fill</i>: only under the grant at which the call began, of that grant's store, as current as the floor, newer than
 *       what is there; and in one step as far as invalidations can tell.
 *   <li><i>Concurrent misses</i> share one call. A joiner notes the floor under a valid lease when it joins, and takes the
 *       reply only if that reaches the floor noted; else it begins anew. To take any reply, or any that no invalidation
 *       overtook, would return old values: the call may have read before the write that the joiner has to see.
 *   <li><i>No lease</i>: nothing is cached and nothing shared.
 * </ul>
 *
 * <p>In each of them the lease is looked at after what was read, and the floor last; see {@link CacheLease#hold}. A reader may
 * want more than the key's floor; then what it wants is its floor.
 */
public final class BookCache {
    private static final int STRIPES = 64;
    private static final Lookup BYPASS = new Lookup.Bypass();

    private final EntryStore entryStore;
    private final CacheLease lease;
    private final LongSupplier wallClock;
    private final Map<LoadKey, InFlightLoad> calls = new ConcurrentHashMap<>();
    private final Object[] stripes = new Object[STRIPES];

    /** @param wallClock milliseconds since 1970; only the age of entries is told by it */
    public BookCache(EntryStore entryStore, CacheLease lease, LongSupplier wallClock) {
        this.entryStore = entryStore;
        this.lease = lease;
        this.wallClock = wallClock;
        Arrays.setAll(stripes, i -> new Object());
    }

    /** @param least the LSN that the answer has to reach in any case; 0 if the reader has no wish of its own */
    public Lookup look(Key key, long least) {
        Entry entry = entryStore.get(key);
        HeldLease heldLease = lease.hold();
        if (heldLease == null) {
            return BYPASS;
        }
        long floor = Math.max(heldLease.floors().of(key), least);
        return isCurrent(entry, heldLease.number(), floor)
                ? new Answer(Source.HIT, entry.document(), entry.asOf(), secondsSince(entry.filledAt()))
                : joinOrLead(new InFlightLoad(new LoadKey(key, heldLease.number(), heldLease.store())), floor);
    }

    /** Ends a call that has its reply: fills the cache with it, if it may, and hands it to all who joined. */
    public FillOutcome land(InFlightLoad inFlightLoad, Reading reply) {
        FillOutcome fillOutcome = fill(inFlightLoad.question(), reply);
        end(inFlightLoad);
        inFlightLoad.reply().complete(reply);
        return fillOutcome;
    }

    /** Ends a call that got no reply, for all who joined. */
    public void fail(InFlightLoad inFlightLoad, Throwable reason) {
        end(inFlightLoad);
        inFlightLoad.reply().completeExceptionally(reason);
    }

    /** When this returns {@link Reception#TAKEN}, nothing older than the write is served from here any more. */
    public Reception invalidate(Invalidation write) {
        Reception reception = lease.invalidated(write);
        if (reception == Reception.TAKEN) {
            write.touched().forEach(this::drop);
        }
        return reception;
    }

    private Lookup joinOrLead(InFlightLoad own, long floor) {
        InFlightLoad others = calls.putIfAbsent(own.question(), own);
        if (others != null) {
            return new Lookup.Join(others, floor);
        }
        try {
            return answerOrLead(own, floor);
        } catch (RuntimeException | Error e) {
            fail(own, e);
            throw e;
        }
    }

    /** Between the reader's look and its call another's may have ended, and filled the cache with what serves this reader. */
    private Lookup answerOrLead(InFlightLoad own, long floor) {
        Entry landed = entryStore.get(own.question().key());
        if (!isCurrent(landed, own.question().hold(), floor)) {
            return new Lookup.Lead(own);
        }
        Reading reply = new Reading(own.question().store(), landed.asOf(), landed.document());
        end(own);
        own.reply().complete(reply);
        return Answer.missing(reply);
    }

    private FillOutcome fill(LoadKey loadKey, Reading reply) {
        if (reply.document() == null) {
            return FillOutcome.NOTHING;
        }
        if (!loadKey.isAnsweredBy(reply)) {
            return FillOutcome.STRANGER;
        }
        Key key = loadKey.key();
        synchronized (stripeOf(key)) {
            Entry there = entryStore.get(key);
            HeldLease heldLease = lease.hold();
            if (heldLease == null || heldLease.number() != loadKey.hold()) {
                return FillOutcome.LAPSED;
            }
            if (reply.asOf().lsn() < heldLease.floors().of(key)) {
                return FillOutcome.BELOW_FLOOR;
            }
            if (!isNews(reply, there, heldLease)) {
                return FillOutcome.NOT_NEWER;
            }
            entryStore.put(key, new Entry(reply.document(), reply.asOf(), heldLease.number(), wallClock.getAsLong()));
            return FillOutcome.KEPT;
        }
    }

    /** The call is over before its passengers leave, so that those it does not serve find room for the next. */
    private void end(InFlightLoad inFlightLoad) {
        calls.remove(inFlightLoad.question(), inFlightLoad);
    }

    private void drop(Key key) {
        if (key.equals(Key.ALL)) {
            entryStore.clear();
            return;
        }
        synchronized (stripeOf(key)) {
            entryStore.remove(key);
        }
    }

    private static boolean isCurrent(Entry entry, long heldLease, long floor) {
        return entry != null && entry.hold() == heldLease && entry.asOf().lsn() >= floor;
    }

    private static boolean isNews(Reading reply, Entry there, HeldLease heldLease) {
        return there == null
                || there.hold() != heldLease.number()
                || reply.asOf().lsn() > there.asOf().lsn();
    }

    private long secondsSince(long millis) {
        return Math.max(0, wallClock.getAsLong() - millis) / 1000;
    }

    private Object stripeOf(Key key) {
        return stripes[Math.floorMod(key.hashCode(), STRIPES)];
    }
}
