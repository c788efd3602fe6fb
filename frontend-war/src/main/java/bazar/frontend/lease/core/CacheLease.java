package bazar.frontend.lease.core;

import bazar.shared.log.AsOf;
import bazar.shared.time.ElapsedTime;
import java.time.Duration;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/**
 * The right to answer from the cache, granted by the catalog's primary for a short time (Gray and Cheriton, SOSP 1989).
 * While the lease is valid, no write commits before this frontend has raised the floors of what the write touches.
 *
 * <ul>
 *   <li>It is counted by this frontend's own clock from the moment of the request, and goes on while the machine
 *       sleeps.
 *   <li>A new grant raises the floor of all keys and empties the cache; only then is the lease valid. A renewal changes
 *       only its end. A lease that has ended is not renewed, because writes may have committed since.
 *   <li>Only the answer to the latest request counts, and none of an epoch older than the newest known. So a late
 *       answer cannot revive a lease.
 *   <li>A grant that is too short to be useful is ignored, so that requests never follow each other without a pause.
 *   <li>A write of a newer epoch ends the lease, because its grantor is no longer the primary.
 *   <li>Another store has LSNs of its own, and therefore floors of its own. Whatever was read or cached under an
 *       earlier grant bears that grant's number and is not used.
 * </ul>
 */
public final class CacheLease {
    /**
     * While an acknowledgement is awaited, each grant is shorter than the one before, and would be requested ever
     * faster.
     */
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
     * @param nanoTime a monotonic clock that includes time asleep, as {@link ElapsedTime}
     */
    public CacheLease(int maxFloors, Runnable emptyCache, LongSupplier nanoTime) {
        this(() -> new Floors(maxFloors), emptyCache, nanoTime);
    }

    /** @param newFloors makes the floors of a store that is not known yet */
    public CacheLease(Supplier<Floors> newFloors, Runnable emptyCache, LongSupplier nanoTime) {
        this.newFloors = newFloors;
        this.emptyCache = emptyCache;
        this.nanoTime = nanoTime;
        this.floors = newFloors.get();
    }

    /**
     * Returns the lease that is held now; null if there is none. It is called after the cached entry or the shared
     * reply was read, and the floor is compared last. In the opposite order the end of a lease and a new grant in
     * between would go unnoticed.
     */
    public HeldLease hold() {
        HeldLease current = heldLease;
        return current != null && nanoTime.getAsLong() - current.expiresAt() < 0 ? current : null;
    }

    /**
     * Bounds the as-of that a reader asks for. A leaseholder knows of every acknowledged write, so a later as-of
     * belongs to no write. Without a lease nothing can be bounded.
     */
    public AsOf asFarAsHeard(AsOf wanted) {
        HeldLease current = hold();
        return current == null || wanted.lsn() <= current.floors().highest()
                ? wanted
                : new AsOf(wanted.epoch(), current.floors().highest());
    }

    /** Begins a request, before it is sent, because the lease counts from now. */
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

    /**
     * Raises floors. This is done without a lease too, because a grant may be in transit that the primary already
     * counts on.
     */
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

    /** Ends the lease, whatever answer is still in transit. */
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
