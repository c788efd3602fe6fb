package bazar.catalog.time;

import java.time.Duration;

/** Runs a task later, on a pool thread. */
@FunctionalInterface
public interface Timer {
    void after(Duration delay, Runnable task);
}
