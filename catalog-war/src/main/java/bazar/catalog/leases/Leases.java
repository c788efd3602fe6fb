package bazar.catalog.leases;

import bazar.catalog.log.Epoch;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

/**
 * Who may be serving from a cache, by the primary's clock (Gray and Cheriton, SOSP 1989). A write waits for each of them: for
 * its acknowledgement, or for the end of its lease.
 *
 * <p>A grant made while a write is in flight carries that write's number as floor, so the newcomer need not be asked. That
 * holds because {@link #begin} and {@link #ask} exclude each other: either the write sees the holder, or the grant sees the
 * write.
 */
public final class Leases {
    /** A grant says how long it lasts in whole milliseconds. */
    private static final long SHORTEST_NANOS = Duration.ofMillis(1).toNanos();

    private final long leaseNanos;
    private final long marginNanos;
    private final LongSupplier nanoTime;
    private final Map<String, Holder> holders = new HashMap<>();

    private String store;
    private long epoch;
    private long highestLsn;
    private long grants;
    private Consumer<String> superseded = reason -> {};

    /** @param nanoTime a clock that does not jump; if it stops for a while, holders are waited for that much longer */
    public Leases(Duration lease, Duration margin, LongSupplier nanoTime) {
        this.leaseNanos = lease.toNanos();
        this.marginNanos = margin.toNanos();
        this.nanoTime = nanoTime;
    }

    /**
     * A new epoch knows nobody yet. What earlier ones granted must have been waited out before its first write.
     *
     * @param newerEpochHeard told when a frontend knows of a later epoch than this
     */
    public synchronized void beginEpoch(Epoch newEpoch, long committedLsn, Consumer<String> newerEpochHeard) {
        store = newEpoch.store();
        epoch = newEpoch.number();
        superseded = newerEpochHeard;
        raise(committedLsn);
        holders.clear();
    }

    /** For how long a lease that is granted here may live, by this node's clock. */
    public Duration longest() {
        return Duration.ofNanos(leaseNanos + marginNanos);
    }

    /**
     * Grants a lease, or renews it when the asker still names the grant it holds. While its acknowledgement is awaited the
     * lease does not reach beyond one duration from the first asking, so that no write waits longer than that for a holder
     * who renews but does not acknowledge. From then on it gets none: it is outwaited, and tried like any newcomer.
     *
     * @throws NoLeases if this node is not the primary of an open store, or nothing is left of the time that the holder has
     */
    public synchronized Grant ask(LeaseRequest request) {
        check(request);
        long now = nanoTime.getAsLong();
        Holder holder = holders.get(request.holder());
        if (holder == null || holder.expired(now)) {
            forgetExpired(now);
            holder = new Holder(request);
            holders.put(request.holder(), holder);
        }
        long remaining = holder.remaining(now, leaseNanos);
        if (remaining < SHORTEST_NANOS) {
            throw NoLeases.awaiting(request.name());
        }
        if (holder.grant == null || !holder.grant.equals(request.grant())) {
            holder.grant = epoch + "-" + ++grants;
        }
        holder.expiresAt = now + remaining + marginNanos;
        return new Grant(
                holder.grant,
                store,
                epoch,
                highestLsn,
                Duration.ofNanos(remaining).toMillis());
    }

    /**
     * What a newcomer has to acknowledge before it asks for its lease, so that no write meets a holder who cannot be reached in
     * time; empty for one that holds a lease.
     *
     * @throws NoLeases if this node is not the primary of an open store
     */
    public synchronized Optional<Invalidation> trial(LeaseRequest request) {
        check(request);
        Holder holder = holders.get(request.holder());
        boolean isNew = holder == null || holder.expired(nanoTime.getAsLong());
        return isNew
                ? Optional.of(new Invalidation(request.holder(), store, epoch, highestLsn, List.of()))
                : Optional.empty();
    }

    private void check(LeaseRequest request) {
        if (store == null) {
            throw NoLeases.notPrimary();
        }
        if (store.equals(request.store()) && request.epoch() != null && request.epoch() > epoch) {
            superseded.accept(request.name() + " knows of epoch " + request.epoch());
            throw NoLeases.notPrimary();
        }
    }

    /** An entry that concerns no cache: newcomers still get its number as floor. */
    public synchronized void raise(long lsn) {
        highestLsn = Math.max(highestLsn, lsn);
    }

    /** A write begins: everybody who may hold a lease has to be asked. */
    public synchronized List<Holder> begin(long lsn) {
        raise(lsn);
        long now = nanoTime.getAsLong();
        forgetExpired(now);
        holders.values().forEach(holder -> holder.await(now));
        return List.copyOf(holders.values());
    }

    public synchronized void acknowledged(Holder holder) {
        holder.awaited = false;
    }

    /** Whether the holder, as it was when the write began, may still be serving from its cache. */
    public synchronized boolean mayServe(Holder holder) {
        return holders.get(holder.id) == holder && !holder.expired(nanoTime.getAsLong());
    }

    /** How long it may still be serving, at least 0. */
    public synchronized Duration remaining(Holder holder) {
        return Duration.ofNanos(mayServe(holder) ? holder.expiresAt - nanoTime.getAsLong() : 0);
    }

    /** Who may be serving from a cache now. */
    public synchronized List<Holder> holders() {
        long now = nanoTime.getAsLong();
        return holders.values().stream().filter(holder -> !holder.expired(now)).toList();
    }

    /** The holder has emptied its cache and serves nothing from it any more. */
    public synchronized void handBack(String holderId) {
        holders.remove(holderId);
    }

    private void forgetExpired(long now) {
        holders.values().removeIf(holder -> holder.expired(now));
    }

    /** One process that caches, from its first grant until its lease runs out. */
    public static final class Holder {
        private final String id;
        private final String name;
        private final String url;
        private String grant;
        private boolean awaited;
        private long awaitedSince;
        private long expiresAt;

        private Holder(LeaseRequest request) {
            this.id = request.holder();
            this.name = request.name();
            this.url = request.url();
        }

        public String id() {
            return id;
        }

        public String name() {
            return name;
        }

        public String url() {
            return url;
        }

        private void await(long since) {
            awaited = true;
            awaitedSince = since;
        }

        private boolean expired(long now) {
            return now - expiresAt >= 0;
        }

        private long remaining(long now, long leaseNanos) {
            return awaited ? Math.max(0, awaitedSince + leaseNanos - now) : leaseNanos;
        }
    }
}
