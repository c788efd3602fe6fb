package bazar.simulation.mutants;

import bazar.catalog.leases.core.Caches;
import bazar.catalog.leases.core.Grant;
import bazar.catalog.leases.core.LeaseRequest;
import bazar.simulation.cluster.CatalogParts;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

final class RenewalAcknowledges extends CatalogParts {
    private final Map<String, CompletableFuture<Void>> awaited = new HashMap<>();

    @Override
    public Caches caches(Caches reached) {
        return (holder, write) -> {
            CompletableFuture<Void> acknowledged =
                    reached.invalidate(holder, write).toCompletableFuture();
            awaited.put(holder.id(), acknowledged);
            return acknowledged;
        };
    }

    @Override
    public Grant grant(LeaseRequest request, Grant made, long committed) {
        CompletableFuture<Void> acknowledged = awaited.get(request.holder());
        if (acknowledged != null) {
            acknowledged.complete(null);
        }
        return made;
    }
}
