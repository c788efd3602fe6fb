package bazar.frontend.topology;

import bazar.frontend.topology.core.ProbeResult;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.BiFunction;
import java.util.function.Supplier;

/** A probe of one node. The node goes by the name it last gave. */
final class NodeProbe<T> {
    private final URI url;
    private final Supplier<Response> call;
    private final Class<T> type;
    private final BiFunction<Response, T, Optional<String>> naming;
    private volatile String name;

    /**
     * @param name the name before the first answer
     * @param type of the answer
     * @param naming finds the node's name in an answer
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

    /** Probes the node. It never fails; a node that does not answer in time has no state. */
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
            return Optional.empty(); // a node that is down and one that answers nonsense count alike
        }
    }
}
