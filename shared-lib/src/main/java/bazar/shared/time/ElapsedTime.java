package bazar.shared.time;

import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/**
 * The clock of a lease's holder. {@link System#nanoTime} stands still while the machine sleeps (Linux,
 * clock_gettime(2), {@code CLOCK_MONOTONIC}); the time of day does not. Any gain of the time of day on the other clock
 * therefore counts as elapsed time. A time of day that is set ahead ends a lease early; one that is set back ends none
 * late.
 *
 * <p>Grantors of leases must not use this clock. A grantor whose clock stood still only waits longer than necessary. A
 * grantor that counted a time of day set ahead as elapsed time would not wait long enough.
 */
public final class ElapsedTime implements LongSupplier {
    /** Covers the millisecond resolution of the time of day and the moment between the two readings. */
    private static final long TOLERANCE = TimeUnit.MILLISECONDS.toNanos(20);

    private final LongSupplier nanoTime;
    private final LongSupplier timeOfDay;
    private volatile Seen seen;

    /**
     * @param lead how far the time of day is ahead of the other clock
     * @param asleep how much it has gained so far
     */
    private record Seen(long lead, long asleep) {
        boolean isAsleepSince(long later) {
            return later - lead > TOLERANCE;
        }

        boolean isSetBackSince(long later) {
            return later - lead < 0;
        }
    }

    /** Creates the clock of this machine. */
    public ElapsedTime() {
        this(System::nanoTime, System::currentTimeMillis);
    }

    /**
     * @param nanoTime a clock that never jumps, but may stop
     * @param timeOfDay in milliseconds; never stops, but may jump
     */
    public ElapsedTime(LongSupplier nanoTime, LongSupplier timeOfDay) {
        this.nanoTime = nanoTime;
        this.timeOfDay = timeOfDay;
        this.seen = new Seen(leadOver(nanoTime.getAsLong()), 0);
    }

    /** Returns nanoseconds since an arbitrary origin. */
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
