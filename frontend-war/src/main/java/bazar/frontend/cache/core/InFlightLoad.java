package bazar.frontend.cache.core;

import java.util.concurrent.CompletableFuture;

/** A call to the catalog, which all share who have the same question while it is under way. */
public final class InFlightLoad {
    private final LoadKey loadKey;
    private final CompletableFuture<Reading> reply = new CompletableFuture<>();

    InFlightLoad(LoadKey loadKey) {
        this.loadKey = loadKey;
    }

    LoadKey question() {
        return loadKey;
    }

    /** Comes when {@link BookCache#land} or {@link BookCache#fail} has ended the call. */
    public CompletableFuture<Reading> reply() {
        return reply;
    }
}
