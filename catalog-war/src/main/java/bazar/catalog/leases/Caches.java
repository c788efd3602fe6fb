package bazar.catalog.leases;

import bazar.catalog.leases.Leases.Holder;
import java.util.concurrent.CompletionStage;

@FunctionalInterface
public interface Caches {
    /** Completes once the holder has raised its floors and dropped its entries; exceptionally if that is unknown. */
    CompletionStage<Void> invalidate(Holder holder, Invalidation invalidation);
}
