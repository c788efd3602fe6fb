package bazar.frontend.cache;

import bazar.frontend.cache.Answer.Source;
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
    private static final Step BYPASS = new Step.Bypass();

    private final Entries entries;
    private final CacheLease lease;
    private final LongSupplier wallClock;
    private final Map<Question, Call> calls = new ConcurrentHashMap<>();
    private final Object[] stripes = new Object[STRIPES];

    /** @param wallClock milliseconds since 1970; only the age of entries is told by it */
    public BookCache(Entries entries, CacheLease lease, LongSupplier wallClock) {
        this.entries = entries;
        this.lease = lease;
        this.wallClock = wallClock;
        Arrays.setAll(stripes, i -> new Object());
    }

    /** @param least the LSN that the answer has to reach in any case; 0 if the reader has no wish of its own */
    public Step look(Key key, long least) {
        Entry entry = entries.get(key);
        Hold hold = lease.hold();
        if (hold == null) {
            return BYPASS;
        }
        long floor = Math.max(hold.floors().of(key), least);
        return isCurrent(entry, hold.number(), floor)
                ? new Answer(Source.HIT, entry.document(), entry.asOf(), secondsSince(entry.filledAt()))
                : joinOrLead(new Call(new Question(key, hold.number(), hold.store())), floor);
    }

    /** Ends a call that has its reply: fills the cache with it, if it may, and hands it to all who joined. */
    public Filling land(Call call, Reading reply) {
        Filling filling = fill(call.question(), reply);
        end(call);
        call.reply().complete(reply);
        return filling;
    }

    /** Ends a call that got no reply, for all who joined. */
    public void fail(Call call, Throwable reason) {
        end(call);
        call.reply().completeExceptionally(reason);
    }

    /** When this returns {@link Reception#TAKEN}, nothing older than the write is served from here any more. */
    public Reception invalidate(Invalidation write) {
        Reception reception = lease.invalidated(write);
        if (reception == Reception.TAKEN) {
            write.touched().forEach(this::drop);
        }
        return reception;
    }

    private Step joinOrLead(Call own, long floor) {
        Call others = calls.putIfAbsent(own.question(), own);
        if (others != null) {
            return new Step.Join(others, floor);
        }
        try {
            return answerOrLead(own, floor);
        } catch (RuntimeException | Error e) {
            fail(own, e);
            throw e;
        }
    }

    /** Between the reader's look and its call another's may have ended, and filled the cache with what serves this reader. */
    private Step answerOrLead(Call own, long floor) {
        Entry landed = entries.get(own.question().key());
        if (!isCurrent(landed, own.question().hold(), floor)) {
            return new Step.Lead(own);
        }
        Reading reply = new Reading(own.question().store(), landed.asOf(), landed.document());
        end(own);
        own.reply().complete(reply);
        return Answer.missing(reply);
    }

    private Filling fill(Question question, Reading reply) {
        if (reply.document() == null) {
            return Filling.NOTHING;
        }
        if (!question.isAnsweredBy(reply)) {
            return Filling.STRANGER;
        }
        Key key = question.key();
        synchronized (stripeOf(key)) {
            Entry there = entries.get(key);
            Hold hold = lease.hold();
            if (hold == null || hold.number() != question.hold()) {
                return Filling.LAPSED;
            }
            if (reply.asOf().lsn() < hold.floors().of(key)) {
                return Filling.BELOW_FLOOR;
            }
            if (!isNews(reply, there, hold)) {
                return Filling.NOT_NEWER;
            }
            entries.put(key, new Entry(reply.document(), reply.asOf(), hold.number(), wallClock.getAsLong()));
            return Filling.KEPT;
        }
    }

    /** The call is over before its passengers leave, so that those it does not serve find room for the next. */
    private void end(Call call) {
        calls.remove(call.question(), call);
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

    private static boolean isCurrent(Entry entry, long hold, long floor) {
        return entry != null && entry.hold() == hold && entry.asOf().lsn() >= floor;
    }

    private static boolean isNews(Reading reply, Entry there, Hold hold) {
        return there == null
                || there.hold() != hold.number()
                || reply.asOf().lsn() > there.asOf().lsn();
    }

    private long secondsSince(long millis) {
        return Math.max(0, wallClock.getAsLong() - millis) / 1000;
    }

    private Object stripeOf(Key key) {
        return stripes[Math.floorMod(key.hashCode(), STRIPES)];
    }
}
