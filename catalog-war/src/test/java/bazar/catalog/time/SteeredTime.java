package bazar.catalog.time;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.LongSupplier;

/** A clock that a test advances, and a timer that runs by it. */
public final class SteeredTime implements LongSupplier, Timer {
    private record Task(long at, Runnable action) {}

    private final List<Task> tasks = new ArrayList<>();
    private long now = 1_000_000_000_000L;

    @Override
    public long getAsLong() {
        return now;
    }

    @Override
    public void after(Duration delay, Runnable task) {
        tasks.add(new Task(now + delay.toNanos(), task));
    }

    public void pass(Duration time) {
        long end = now + time.toNanos();
        for (Optional<Task> next = nextUntil(end); next.isPresent(); next = nextUntil(end)) {
            tasks.remove(next.get());
            now = Math.max(now, next.get().at);
            next.get().action.run();
        }
        now = end;
    }

    public boolean hasNothingToDo() {
        return tasks.isEmpty();
    }

    private Optional<Task> nextUntil(long end) {
        return tasks.stream().filter(task -> task.at <= end).min(Comparator.comparingLong(Task::at));
    }
}
