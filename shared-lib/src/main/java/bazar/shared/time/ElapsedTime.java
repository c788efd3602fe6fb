package bazar.shared.time;

import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/**
 * The clock of who holds a lease. {@link System#nanoTime} stands still while its machine sleeps (Linux' {@code CLOCK_MONOTONIC}), the time
 * of day goes on. So whatever the time of day gains on it counts as time that has passed. A time of day that is set ahead ends a
 * lease early, one that is set back ends none late.
 *
 * <p>Not for who grants leases: one whose clock stood still waits longer than he has to, and one who took a time of day that was set
 * ahead for time that has passed would not wait long enough.
 */
public final class ElapsedTime implements LongSupplier {
    /** The time of day counts milliseconds, and the two are not read at the same moment. */
    private static final long TOLERANCE = TimeUnit.MILLISECONDS.toNanos(20);

    private final LongSupplier nanoTime;
    private final LongSupplier timeOfDay;
    private volatile Seen seen;

    /**
     * @param lead of the time of day, before the other clock
     * @param asleep what it has gained so far
     */
    private record Seen(long lead, long asleep) {
        boolean isAsleepSince(long later) {
            return later - lead > TOLERANCE;
        }

        boolean isSetBackSince(long later) {
            return later - lead < 0;
        }
    }

    /** Of this machine. */
    public ElapsedTime() {
        this(System::nanoTime, System::currentTimeMillis);
    }

    /**
     * @param nanoTime a clock that does not jump, but may stop
     * @param timeOfDay in milliseconds; it does not stop, but may jump
     */
    public ElapsedTime(LongSupplier nanoTime, LongSupplier timeOfDay) {
        this.nanoTime = nanoTime;
        this.timeOfDay = timeOfDay;
        this.seen = new Seen(leadOver(nanoTime.getAsLong()), 0);
    }

    /** In nanoseconds, since any time. */
    @Override
    public long getAsLong() {
        long now = nanoTime.getAsLong();
        long lead = leadOver(now);
        Seen before = seen;
        boolean isNews = before.isAsleepSince(lead) || before.isSetBackSince(lead);
        return now + (isNews ? see(lead) : before).asleep();
    }

    private synchronized Seen see(long lead) {
        if (seen.isAsleepSince(lead)) {
            seen = new Seen(lead, seen.asleep() + lead - seen.lead());
        } else if (seen.isSetBackSince(lead)) {
            seen = new Seen(lead, seen.asleep());
        }
        return seen;
    }

    private long leadOver(long now) {
        return TimeUnit.MILLISECONDS.toNanos(timeOfDay.getAsLong()) - now;
    }
}
