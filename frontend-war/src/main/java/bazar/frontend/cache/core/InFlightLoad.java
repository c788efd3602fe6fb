package bazar.frontend.cache.core;

import java.util.concurrent.CompletableFuture;

/** An in-flight load, shared by all readers that need the same key under the same grant. */
public final class InFlightLoad {
    private final LoadKey loadKey;
    private final CompletableFuture<Reading> reply = new CompletableFuture<>();

    InFlightLoad(LoadKey loadKey) {
        this.loadKey = loadKey;
    }

    LoadKey question() {
        return loadKey;
    }

    /** Completes when {@link BookCache#land} or {@link BookCache#fail} ends the load. */
    public CompletableFuture<Reading> reply() {
        return reply;
    }
}
