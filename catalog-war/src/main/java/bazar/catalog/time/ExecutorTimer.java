package bazar.catalog.time;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * Runs delayed tasks on an executor.
 *
 * @param failed called with the failure of a task, because another step may depend on it
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
