package bazar.catalog.leases;

import bazar.catalog.leases.core.Caches;
import bazar.catalog.leases.core.Invalidation;
import bazar.catalog.leases.core.Leases;
import bazar.catalog.leases.core.Leases.Holder;
import bazar.catalog.leases.core.Unreachable;
import bazar.shared.http.RestClients;
import bazar.shared.problem.RemoteProblem;
import jakarta.ws.rs.ProcessingException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.stream.Collectors;

/**
 * The frontends that hold leases, by address. Frontends come and go, so a client is built when an address first
 * appears.
 */
public final class Frontends implements Caches {
    /** More than any store has frontends; above it, clients of frontends without a lease are closed. */
    private static final int MAX_CLIENTS = 64;

    private final LeaseConfig config;
    private final Leases leases;
    private final Executor executor;
    private final Map<String, FrontendClient> clients = new ConcurrentHashMap<>();

    public Frontends(LeaseConfig config, Leases leases, Executor executor) {
        this.config = config;
        this.leases = leases;
        this.executor = executor;
    }

    @Override
    public CompletionStage<Void> invalidate(Holder holder, Invalidation invalidation) {
        return CompletableFuture.runAsync(() -> clientOf(holder.url()).invalidate(invalidation), executor);
    }

    /**
     * Returns once the process has acknowledged.
     *
     * @throws Unreachable if it does not acknowledge in time
     */
    void reach(String url, Invalidation trial) {
        try {
            clientOf(url).invalidate(trial);
        } catch (RemoteProblem | ProcessingException | IllegalArgumentException e) {
            throw new Unreachable(e);
        }
    }

    private FrontendClient clientOf(String url) {
        if (clients.size() >= MAX_CLIENTS && !clients.containsKey(url)) {
            sweep();
        }
        return clients.computeIfAbsent(url, this::connect);
    }

    private void sweep() {
        Set<String> leased = leases.holders().stream().map(Holder::url).collect(Collectors.toSet());
        clients.keySet().stream().filter(url -> !leased.contains(url)).forEach(this::forget);
    }

    private void forget(String url) {
        FrontendClient client = clients.remove(url);
        if (client != null) {
            try {
                client.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private FrontendClient connect(String url) {
        Duration timeout = config.acknowledgementTimeout();
        return RestClients.builder(URI.create(url), timeout, timeout).build(FrontendClient.class);
    }
}
