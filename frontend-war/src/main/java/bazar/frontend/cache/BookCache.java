package bazar.frontend.cache;

import bazar.frontend.cache.Answer.Source;
import bazar.shared.keys.Key;
import java.time.Duration;
import java.util.Arrays;
import java.util.function.LongSupplier;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * What the catalog said of books and topics, kept so that no reader ever gets anything older than a write that was acknowledged
 * before it asked.
 *
 * <ul>
 *   <li><i>Hit</i>: only under a valid lease, and only as current as the key's floor.
 *   <li><i>Fill</i>: only under the grant at which the call began, as current as the floor, newer than what is there; and in
 *       one step as far as invalidations can tell.
 *   <li><i>Concurrent misses</i> share one call. A joiner notes the floor under a valid lease when it joins, and takes the
 *       reply only if that reaches the floor noted; else it begins anew. To take any reply, or any that no invalidation
 *       overtook, would return old values: the call may have read before the write that the joiner has to see.
 *   <li><i>No lease</i>: nothing is cached and nothing shared.
 * </ul>
 *
 * <p>In each of them the lease is looked at after what was read, and the floor last; see {@link CacheLease#hold}.
 */
public final class BookCache {
    private static final int STRIPES = 64;

    private final Entries entries;
    private final CacheLease lease;
    private final long patienceNanos;
    private final LongSupplier nanoTime;
    private final LongSupplier wallClock;
    private final SingleFlight<Flight, Reading> flights = new SingleFlight<>();
    private final Object[] stripes = new Object[STRIPES];

    /**
     * @param patience how long a miss waits for the calls of others, in all, before it makes its own
     * @param nanoTime a clock that neither stops nor jumps
     * @param wallClock milliseconds since 1970; only the age of entries is told by it
     */
    public BookCache(
            Entries entries, CacheLease lease, Duration patience, LongSupplier nanoTime, LongSupplier wallClock) {
        this.entries = entries;
        this.lease = lease;
        this.patienceNanos = patience.toNanos();
        this.nanoTime = nanoTime;
        this.wallClock = wallClock;
        Arrays.setAll(stripes, i -> new Object());
    }

    /** @param catalog asks the catalog; called when the cache has no answer */
    public Answer read(Key key, Supplier<Reading> catalog) {
        return read(key, catalog, nanoTime.getAsLong() + patienceNanos);
    }

    /** When this returns {@link Reception#TAKEN}, nothing older than the write is served from here any more. */
    public Reception invalidate(Invalidation write) {
        Reception reception = lease.invalidated(write);
        if (reception == Reception.TAKEN) {
            write.touched().forEach(this::drop);
        }
        return reception;
    }

    private Answer read(Key key, Supplier<Reading> catalog, long waitUntil) {
        Entry entry = entries.get(key);
        Hold hold = lease.hold();
        if (hold == null) {
            return Answer.bypassing(catalog.get());
        }
        long floor = hold.floors().of(key);
        if (isCurrent(entry, hold, floor)) {
            return new Answer(Source.HIT, entry.document(), entry.asOf(), secondsSince(entry.filledAt()));
        }
        Predicate<Reading> reachesFloor = reading -> reading.asOf().lsn() >= floor;
        long patience = waitUntil - nanoTime.getAsLong();
        return flights.fly(
                        new Flight(key, hold.number()), reachesFloor, patience, () -> fill(key, hold, floor, catalog))
                .map(Answer::missing)
                .orElseGet(() -> read(key, catalog, waitUntil));
    }

    private Reading fill(Key key, Hold begun, long floor, Supplier<Reading> catalog) {
        Entry landed = entries.get(key); // by a call that ended after this caller had looked
        if (isCurrent(landed, begun, floor)) {
            return new Reading(landed.asOf(), landed.document());
        }
        Reading reading = catalog.get();
        if (reading.document() != null) {
            synchronized (stripeOf(key)) {
                Entry there = entries.get(key);
                Hold hold = lease.hold();
                if (hold != null
                        && hold.number() == begun.number()
                        && reading.asOf().lsn() >= hold.floors().of(key)
                        && isNews(reading, there, hold)) {
                    entries.put(
                            key, new Entry(reading.document(), reading.asOf(), hold.number(), wallClock.getAsLong()));
                }
            }
        }
        return reading;
    }

    private void drop(Key key) {
        if (key.equals(Key.ALL)) {
            entries.clear();
            return;
        }
        synchronized (stripeOf(key)) {
            entries.remove(key);
        }
    }

    private static boolean isCurrent(Entry entry, Hold hold, long floor) {
        return entry != null && entry.hold() == hold.number() && entry.asOf().lsn() >= floor;
    }

    private static boolean isNews(Reading reading, Entry there, Hold hold) {
        return there == null
                || there.hold() != hold.number()
                || reading.asOf().lsn() > there.asOf().lsn();
    }

    private long secondsSince(long millis) {
        return Math.max(0, wallClock.getAsLong() - millis) / 1000;
    }

    private Object stripeOf(Key key) {
        return stripes[Math.floorMod(key.hashCode(), STRIPES)];
    }

    /** Calls begun under different grants are never shared: between them the store itself may have been replaced. */
    private record Flight(Key key, long hold) {}
}
