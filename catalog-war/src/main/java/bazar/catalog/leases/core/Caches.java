package bazar.catalog.leases.core;

import bazar.catalog.leases.core.Leases.Holder;
import java.util.concurrent.CompletionStage;

@FunctionalInterface
public interface Caches {
    /** Completes once the holder has raised its floors and dropped its entries; exceptionally if that is unknown. */
    CompletionStage<Void> invalidate(Holder holder, Invalidation invalidation);
}
