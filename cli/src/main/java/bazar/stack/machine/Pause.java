package bazar.stack.machine;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/** Sleeps, and polls conditions that send no notification. */
public final class Pause {
    private static final Duration POLL = Duration.ofMillis(50);

    private Pause() {}

    /** Returns whether the condition became true within this time. */
    public static boolean until(BooleanSupplier condition, Duration patience) {
        long deadline = System.nanoTime() + patience.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() - deadline > 0) {
                return false;
            }
            of(POLL);
        }
        return true;
    }

    public static void of(Duration time) {
        try {
            Thread.sleep(time.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StackException("Interrupted.", e);
        }
    }
}
