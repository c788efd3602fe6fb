package bazar.catalog.time;

import java.time.Duration;

/** Has something done later, on a thread that is nobody's own. */
@FunctionalInterface
public interface Timer {
    void after(Duration delay, Runnable task);
}
