package bazar.catalog.time;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * Has an executor do what is due.
 *
 * @param failed told why a task failed: nobody waits for a task, but others may wait for what it was to do
 */
public record ExecutorTimer(Executor executor, Consumer<Throwable> failed) implements Timer {
    @Override
    public void after(Duration delay, Runnable task) {
        Executor delayed = CompletableFuture.delayedExecutor(delay.toNanos(), TimeUnit.NANOSECONDS, executor);
        CompletableFuture.runAsync(task, delayed).exceptionally(failure -> {
            failed.accept(failure);
            return null;
        });
    }
}
