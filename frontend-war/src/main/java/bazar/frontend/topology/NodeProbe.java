package bazar.frontend.topology;

import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.BiFunction;
import java.util.function.Supplier;

/** A node that can be asked how it is. It goes by the name it last gave itself. */
final class NodeProbe<T> {
    private final URI url;
    private final Supplier<Response> call;
    private final Class<T> type;
    private final BiFunction<Response, T, Optional<String>> naming;
    private volatile String name;

    /**
     * @param name until it gives itself one
     * @param type of what it answers
     * @param naming finds its name in an answer
     */
    NodeProbe(
            URI url,
            String name,
            Supplier<Response> call,
            Class<T> type,
            BiFunction<Response, T, Optional<String>> naming) {
        this.url = url;
        this.name = name;
        this.call = call;
        this.type = type;
        this.naming = naming;
    }

    /** Never fails: who does not answer within that time is not heard. */
    CompletableFuture<ProbeResult<T>> ask(Duration patience, Executor executor) {
        return CompletableFuture.supplyAsync(this::state, executor)
                .completeOnTimeout(Optional.empty(), patience.toNanos(), TimeUnit.NANOSECONDS)
                .thenApply(state -> new ProbeResult<>(url, name, state));
    }

    private Optional<T> state() {
        try (Response response = call.get()) {
            T state = response.readEntity(type);
            naming.apply(response, state).ifPresent(given -> name = given);
            return Optional.of(state);
        } catch (RuntimeException e) {
            return Optional.empty(); // down, or not what it should be: in either case nobody there
        }
    }
}
