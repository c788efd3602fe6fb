package bazar.catalog.leases.core;

import bazar.catalog.log.Epoch;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

/**
 * The leases of caches, by the primary's clock (Gray and Cheriton, SOSP 1989). A write waits for each leaseholder: for
 * its acknowledgement, or for the end of its lease.
 *
 * <p>A grant made while a write is in flight carries the write's LSN as its floor, so the write need not wait for the
 * new holder. That holds because {@link #begin} and {@link #ask} exclude each other: either the write sees the holder,
 * or the grant sees the write.
 */
public final class Leases {
    /** A grant states its duration in whole milliseconds. */
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

    /** @param nanoTime a monotonic clock; one that stops while the machine sleeps only prolongs waits */
    public Leases(Duration lease, Duration margin, LongSupplier nanoTime) {
        this.leaseNanos = lease.toNanos();
        this.marginNanos = margin.toNanos();
        this.nanoTime = nanoTime;
    }

    /**
     * Begins an epoch without leases. Those of earlier epochs must have ended before its first write.
     *
     * @param newerEpochHeard called when a frontend knows a later epoch
     */
    public synchronized void beginEpoch(Epoch newEpoch, long committedLsn, Consumer<String> newerEpochHeard) {
        store = newEpoch.store();
        epoch = newEpoch.number();
        superseded = newerEpochHeard;
        raise(committedLsn);
        holders.clear();
    }

    /** Returns the longest time for which a lease granted here may be valid, by this node's clock. */
    public Duration longest() {
        return Duration.ofNanos(leaseNanos + marginNanos);
    }

    /**
     * Grants a lease, or renews the one whose grant the request names. While an acknowledgement is awaited, no renewal
     * extends beyond one duration after the wait began. So a holder that renews but does not acknowledge cannot delay a
     * write for longer. Once that time is used up, the holder gets no lease until the old one has ended; then it is
     * tried like a new one.
     *
     * @throws NoLeases if this node is not the primary of an open store, or the holder has used up that time
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
     * Returns an invalidation that a new holder has to acknowledge before it gets a lease, so that no write waits for a
     * frontend that cannot be reached in time; empty for a holder of a lease.
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

    /** Raises the floor of new grants for an entry that touches no key. */
    public synchronized void raise(long lsn) {
        highestLsn = Math.max(highestLsn, lsn);
    }

    /**
     * Begins a write.
     *
     * @return all that may hold a lease and therefore have to acknowledge it
     */
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

    /** Whether this holder, as it was when the write began, may still be serving from its cache. */
    public synchronized boolean mayServe(Holder holder) {
        return holders.get(holder.id) == holder && !holder.expired(nanoTime.getAsLong());
    }

    /** Returns how long the holder may still be serving from its cache, at least 0. */
    public synchronized Duration remaining(Holder holder) {
        return Duration.ofNanos(mayServe(holder) ? holder.expiresAt - nanoTime.getAsLong() : 0);
    }

    /** Returns the holders that may be serving from a cache now. */
    public synchronized List<Holder> holders() {
        long now = nanoTime.getAsLong();
        return holders.values().stream().filter(holder -> !holder.expired(now)).toList();
    }

    /** Ends the lease of a holder that has emptied its cache and no longer serves from it. */
    public synchronized void handBack(String holderId) {
        holders.remove(holderId);
    }

    private void forgetExpired(long now) {
        holders.values().removeIf(holder -> holder.expired(now));
    }

    /** A process that caches, from its first grant until its lease ends. */
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
