package bazar.frontend.lease.core;

import bazar.shared.log.AsOf;
import bazar.shared.time.ElapsedTime;
import java.time.Duration;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/**
 * The right to answer from the cache, which the catalog's primary grants for a short time (Gray and Cheriton, SOSP 1989). While
 * it lasts, no write commits before this frontend has raised the floors of what the write touches.
 *
 * <ul>
 *   <li>It is counted by this frontend's own clock, from the moment it was asked for; also while its machine sleeps.
 *   <li>A new grant raises the floor of all keys and empties the cache, and only then is the lease valid. A renewal changes
 *       nothing but the end. A lease that has run out is not renewed: writes may have passed by.
 *   <li>Only the answer to the latest asking counts, and none of an epoch older than one heard of. So an answer that comes late
 *       brings nothing back.
 *   <li>A grant too short to be of use is none, so that nobody asks without a pause.
 *   <li>A write of a newer epoch ends the lease: its grantor is primary no more.
 *   <li>Another store counts its LSNs anew, so it gets floors of its own. Whatever was read or cached under an earlier grant
 *       bears that grant's number and is used no more.
 * </ul>
 */
public final class CacheLease {
    /** What is left to one that is awaited grows less with each asking, and would be asked for ever faster. */
    private static final Duration SHORTEST = Duration.ofMillis(50);

    private final Supplier<Floors> newFloors;
    private final Runnable emptyCache;
    private final LongSupplier nanoTime;

    private volatile HeldLease heldLease;
    private Floors floors;
    private String store;
    private long epoch;
    private long asks;
    private long grants;

    /**
     * @param maxFloors how many keys may have a floor of their own, at least 1
     * @param emptyCache drops every cached entry
     * @param nanoTime a clock that does not stop, as {@link ElapsedTime}
     */
    public CacheLease(int maxFloors, Runnable emptyCache, LongSupplier nanoTime) {
        this(() -> new Floors(maxFloors), emptyCache, nanoTime);
    }

    /** @param newFloors makes those of a store that nothing is known of */
    public CacheLease(Supplier<Floors> newFloors, Runnable emptyCache, LongSupplier nanoTime) {
        this.newFloors = newFloors;
        this.emptyCache = emptyCache;
        this.nanoTime = nanoTime;
        this.floors = newFloors.get();
    }

    /**
     * What is held now, or null. Whoever uses a cached entry or a shared reply asks for it after reading that, and compares with
     * the floor last: the other way round, a lapse and a new grant between the two would go unseen.
     */
    public HeldLease hold() {
        HeldLease current = heldLease;
        return current != null && nanoTime.getAsLong() - current.expiresAt() < 0 ? current : null;
    }

    /**
     * What a reader may want an answer to be current to. Whoever holds a lease has heard of every write that was acknowledged, so an as-of
     * beyond that is of none. Without a lease there is no telling.
     */
    public AsOf asFarAsHeard(AsOf wanted) {
        HeldLease current = hold();
        return current == null || wanted.lsn() <= current.floors().highest()
                ? wanted
                : new AsOf(wanted.epoch(), current.floors().highest());
    }

    /** The moment of asking counts: take this before the request is sent. */
    public synchronized LeaseAttempt ask() {
        HeldLease current = hold();
        return new LeaseAttempt(++asks, nanoTime.getAsLong(), current == null ? null : current.grant(), store, epoch);
    }

    public synchronized Reception granted(LeaseAttempt leaseAttempt, Grant grant) {
        Duration lasting = Duration.ofMillis(grant.millis());
        boolean isTooShort = lasting.compareTo(SHORTEST) < 0;
        if (leaseAttempt.number() != asks || isTooShort || isOutdated(grant.store(), grant.epoch())) {
            return Reception.IGNORED;
        }
        long expiresAt = leaseAttempt.at() + lasting.toNanos();
        boolean isRenewal =
                grant.grant().equals(leaseAttempt.grant()) && grant.store().equals(store) && grant.epoch() == epoch;
        return isRenewal ? renew(expiresAt) : begin(grant, expiresAt);
    }

    /** Recorded without a lease, too: a grant may be on its way that the primary already counts on. */
    public synchronized Reception invalidated(Invalidation write) {
        if (store != null && !write.store().equals(store)) {
            return Reception.STRANGER;
        }
        if (isOutdated(write.store(), write.epoch())) {
            return Reception.OUTDATED;
        }
        if (write.epoch() > epoch) {
            heldLease = null;
        }
        store = write.store();
        epoch = write.epoch();
        write.touched().forEach(key -> floors.raise(key, write.lsn()));
        return Reception.TAKEN;
    }

    /** Serves nothing from the cache any more, whatever answer is still on its way. */
    public synchronized void end() {
        asks++;
        heldLease = null;
    }

    private boolean isOutdated(String ofStore, long ofEpoch) {
        return ofStore.equals(store) && ofEpoch < epoch;
    }

    private Reception renew(long expiresAt) {
        HeldLease current = hold();
        if (current == null) {
            return Reception.IGNORED;
        }
        heldLease = current.until(Math.max(current.expiresAt(), expiresAt));
        return Reception.RENEWED;
    }

    private Reception begin(Grant grant, long expiresAt) {
        heldLease = null;
        if (store != null && !grant.store().equals(store)) {
            floors = newFloors.get();
        }
        store = grant.store();
        epoch = grant.epoch();
        floors.raiseAll(grant.floor());
        emptyCache.run();
        heldLease = new HeldLease(++grants, grant.grant(), store, floors, expiresAt);
        return Reception.BEGUN;
    }
}
