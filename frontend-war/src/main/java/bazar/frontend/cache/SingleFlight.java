package bazar.frontend.cache;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** Lets concurrent callers share one call, as far as its reply serves each of them. A failure is shared by all who waited. */
final class SingleFlight<K, V> {
    private final Map<K, CompletableFuture<V>> flights = new ConcurrentHashMap<>();

    /**
     * @param serves whether the reply to a call that another began will do
     * @param patienceNanos how long to wait for it; after that the caller calls for itself
     * @return empty if another's reply was waited for and does not serve
     */
    Optional<V> fly(K key, Predicate<V> serves, long patienceNanos, Supplier<V> call) {
        CompletableFuture<V> own = new CompletableFuture<>();
        CompletableFuture<V> others = flights.putIfAbsent(key, own);
        if (others == null) {
            return Optional.of(lead(key, own, call));
        }
        try {
            return Optional.of(others.get(patienceNanos, TimeUnit.NANOSECONDS)).filter(serves);
        } catch (TimeoutException e) {
            return Optional.of(call.get());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.of(call.get());
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException failure ? failure : new IllegalStateException(e);
        }
    }

    /** The flight is over before its passengers leave, so that those it does not serve find room for the next. */
    private V lead(K key, CompletableFuture<V> flight, Supplier<V> call) {
        try {
            V reply = call.get();
            flights.remove(key, flight);
            flight.complete(reply);
            return reply;
        } catch (RuntimeException | Error e) {
            flights.remove(key, flight);
            flight.completeExceptionally(e);
            throw e;
        }
    }
}
