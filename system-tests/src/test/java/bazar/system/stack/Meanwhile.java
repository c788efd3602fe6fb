package bazar.system.stack;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;

/** Callers that repeat their calls while a test does something else. {@link #close} reports their failures. */
public final class Meanwhile implements AutoCloseable {
    private final ExecutorService callers;
    private final AtomicInteger calls = new AtomicInteger();
    private final AtomicReference<Throwable> failure = new AtomicReference<>();
    private final Duration thinking;
    private volatile boolean ending;

    private Meanwhile(int size, Duration thinking) {
        this.callers = Executors.newFixedThreadPool(size);
        this.thinking = thinking;
    }

    /** @param call throws if it fails */
    public static Meanwhile repeat(int callers, Runnable call) {
        return repeat(callers, Duration.ZERO, call);
    }

    /** @param thinking the pause between a caller's calls, which leaves processor time to starting servers */
    public static Meanwhile repeat(int callers, Duration thinking, Runnable call) {
        Meanwhile meanwhile = new Meanwhile(callers, thinking);
        IntStream.range(0, callers).forEach(i -> meanwhile.callers.execute(() -> meanwhile.goOn(call)));
        return meanwhile;
    }

    public int calls() {
        return calls.get();
    }

    /** @throws AssertionError if a call failed or none was made */
    @Override
    public void close() {
        ending = true;
        callers.shutdown();
        assertThat(haveEnded()).as("the last calls end").isTrue();
        if (failure.get() != null) {
            throw new AssertionError(
                    "after " + calls + " calls: " + failure.get().getMessage(), failure.get());
        }
        assertThat(calls).hasPositiveValue();
    }

    private boolean haveEnded() {
        try {
            return callers.awaitTermination(1, TimeUnit.MINUTES);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private void goOn(Runnable call) {
        while (!ending && failure.get() == null) {
            try {
                call.run();
                calls.incrementAndGet();
                LockSupport.parkNanos(thinking.toNanos());
            } catch (RuntimeException | AssertionError e) {
                failure.compareAndSet(null, e);
            }
        }
    }
}
