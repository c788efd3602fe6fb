package bazar.system.stack;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** Runs many callers at the same moment. */
public final class Crowd {
    private Crowd() {}

    /** @param each the call of each caller, by its number from 0 */
    public static <T> List<T> of(int size, IntFunction<T> each) {
        ExecutorService callers = Executors.newFixedThreadPool(size);
        CountDownLatch ready = new CountDownLatch(size);
        try {
            return IntStream.range(0, size)
                    .mapToObj(i -> callers.submit(together(ready, () -> each.apply(i))))
                    .toList()
                    .stream()
                    .map(Crowd::resultOf)
                    .toList();
        } finally {
            callers.shutdownNow();
        }
    }

    /** Does the same without waiting. */
    public static <T> CompletableFuture<List<T>> begin(int size, IntFunction<T> each) {
        return CompletableFuture.supplyAsync(() -> of(size, each), task -> new Thread(task, "crowd").start());
    }

    private static <T> Callable<T> together(CountDownLatch ready, Callable<T> call) {
        return () -> {
            ready.countDown();
            ready.await();
            return call.call();
        };
    }

    private static <T> T resultOf(Future<T> future) {
        try {
            return future.get();
        } catch (ExecutionException e) {
            throw new AssertionError("a caller failed: " + e.getCause().getMessage(), e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }
}
