package bazar.simulation.mutants;

import bazar.frontend.cache.core.Lookup;
import bazar.simulation.cluster.FrontendParts;
import bazar.simulation.world.Host;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/** Checks the lease as of the reader's arrival, and reads the entry and its floor some time later. */
final class LooksAtLeaseFirst extends FrontendParts {
    private static final Duration LATER = Duration.ofMillis(100);

    private Long lookingSince;

    LooksAtLeaseFirst(Host host) {
        super(host);
    }

    @Override
    public LongSupplier clock() {
        return () -> lookingSince == null ? super.clock().getAsLong() : lookingSince;
    }

    @Override
    public CompletionStage<Lookup> look(Supplier<Lookup> look) {
        long came = super.clock().getAsLong();
        CompletableFuture<Lookup> step = new CompletableFuture<>();
        host.after(host.chance().between(Duration.ZERO, LATER), () -> {
            lookingSince = came;
            Lookup found = look.get();
            lookingSince = null;
            step.complete(found);
        });
        return step;
    }
}
