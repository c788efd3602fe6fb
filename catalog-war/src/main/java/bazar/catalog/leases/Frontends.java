package bazar.catalog.leases;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.rest.client.RestClientBuilder;

/** The frontends that have leased, by address. They come and go, so their clients are built as they appear. */
final class Frontends {
    /** More addresses than any store has frontends; past it, forgotten ones are swept out. */
    private static final int MAX_CLIENTS = 64;

    private final LeaseConfig config;
    private final Map<String, FrontendClient> clients = new ConcurrentHashMap<>();

    Frontends(LeaseConfig config) {
        this.config = config;
    }

    void invalidate(String url, Invalidation invalidation) {
        if (clients.size() >= MAX_CLIENTS) {
            clients.keySet().forEach(this::forget);
        }
        clients.computeIfAbsent(url, this::connect).invalidate(invalidation);
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
        long millis = config.acknowledgementTimeout().toMillis();
        return RestClientBuilder.newBuilder()
                .baseUri(URI.create(url))
                .connectTimeout(millis, TimeUnit.MILLISECONDS)
                .readTimeout(millis, TimeUnit.MILLISECONDS)
                .build(FrontendClient.class);
    }
}
