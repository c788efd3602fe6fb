package bazar.simulation.world;

import java.time.Duration;
import java.util.PriorityQueue;
import java.util.Queue;
import java.util.function.Supplier;

/** The time of a run and the order of its events, which run in one thread. */
public final class World {
    /** Far more events than any run has that makes progress. */
    private static final int MOST_EVENTS = 300_000;

    private final Queue<Event> events = new PriorityQueue<>();
    private final Chance chance;
    private final Trace trace;
    private long now;
    private long scheduled;
    private long happened;
    private Runnable observer = () -> {};

    public World(Chance chance, Trace trace) {
        this.chance = chance;
        this.trace = trace;
    }

    /** Returns nanoseconds since the run began. No host of the run has this clock. */
    public long now() {
        return now;
    }

    public Chance chance() {
        return chance;
    }

    public void note(String who, Supplier<String> what) {
        trace.add(now, who, what);
    }

    /** @param by called after each event; must not change anything */
    public void observe(Runnable by) {
        observer = by;
    }

    /** Schedules an event. Events at the same time run in the order in which they were scheduled. */
    public void after(Duration delay, Runnable event) {
        at(now + delay.toNanos(), event);
    }

    void at(long moment, Runnable event) {
        events.add(new Event(moment, ++scheduled, event));
    }

    public void run(Duration time) {
        long end = now + time.toNanos();
        while (!events.isEmpty() && events.peek().at <= end) {
            Event next = events.remove();
            now = next.at;
            if (++happened > MOST_EVENTS) {
                throw new IllegalStateException("This run goes in circles at " + now + " ns");
            }
            next.what.run();
            observer.run();
        }
        now = end;
    }

    private record Event(long at, long number, Runnable what) implements Comparable<Event> {
        @Override
        public int compareTo(Event other) {
            int byTime = Long.compare(at, other.at);
            return byTime == 0 ? Long.compare(number, other.number) : byTime;
        }
    }
}
