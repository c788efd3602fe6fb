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
 * Caches what the catalog answers about books and topics. No reader ever gets an answer older than a write that was
 * acknowledged before it asked. This class decides and does not block; {@link CacheReader} waits and loads. Floors
 * prevent the stale fills, and shared loads the concurrent misses, for which memcache has its leases ("Scaling Memcache
 * at Facebook", NSDI 2013).
 *
 * <ul>
 *   <li><i>Hit</i>: only under a valid lease, and only if the entry reaches the floor.
 *   <li><i>Fill</i>: only under the grant under which the load began, from that grant's store, if the reply reaches the
 *       floor and is newer than the entry. No invalidation comes between the check and the fill.
 *   <li><i>Concurrent misses</i> share one load. A joiner notes the floor under a valid lease when it joins, and
 *       accepts the reply only if that reaches the floor; otherwise it starts again. Any weaker rule could return an
 *       old value: the load may have read before the write that the joiner has to see.
 *   <li><i>No lease</i>: nothing is cached and nothing shared.
 * </ul>
 *
 * <p>Each of them checks the lease after reading the entry or reply, and the floor last; see {@link CacheLease#hold}.
 * If a reader asks for more than the key's floor, that takes the floor's place.
 */
public final class BookCache {
    private static final int STRIPES = 64;
    private static final Lookup BYPASS = new Lookup.Bypass();

    private final EntryStore entryStore;
    private final CacheLease lease;
    private final LongSupplier wallClock;
    private final Map<LoadKey, InFlightLoad> calls = new ConcurrentHashMap<>();
    private final Object[] stripes = new Object[STRIPES];

    /** @param wallClock milliseconds since 1970; used only for the age of entries */
    public BookCache(EntryStore entryStore, CacheLease lease, LongSupplier wallClock) {
        this.entryStore = entryStore;
        this.lease = lease;
        this.wallClock = wallClock;
        Arrays.setAll(stripes, i -> new Object());
    }

    /** @param least the LSN that the answer has to reach; 0 if any will do */
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

    /** Completes a load: fills the cache with the reply, if that is allowed, and passes the reply to all joiners. */
    public FillOutcome land(InFlightLoad inFlightLoad, Reading reply) {
        FillOutcome fillOutcome = fill(inFlightLoad.question(), reply);
        end(inFlightLoad);
        inFlightLoad.reply().complete(reply);
        return fillOutcome;
    }

    /** Completes a load that failed, for all joiners. */
    public void fail(InFlightLoad inFlightLoad, Throwable reason) {
        end(inFlightLoad);
        inFlightLoad.reply().completeExceptionally(reason);
    }

    /**
     * Invalidates what a write touches. Once this returns {@link Reception#TAKEN}, nothing older than the write is
     * served from here.
     */
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

    /** Looks again, because another load may have filled the cache between this reader's look-up and its load. */
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

    /** Removes the load before completing it, so that a joiner which cannot use the reply can start the next load. */
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
