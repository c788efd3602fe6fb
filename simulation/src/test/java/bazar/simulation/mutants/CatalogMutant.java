package bazar.simulation.mutants;

import bazar.simulation.cluster.CatalogParts;
import bazar.simulation.cluster.Wiring;
import java.util.function.Supplier;

/** Replaces the parts of all catalogs. */
final class CatalogMutant extends Wiring {
    private final Supplier<CatalogParts> parts;

    CatalogMutant(Supplier<CatalogParts> parts) {
        this.parts = parts;
    }

    @Override
    public CatalogParts catalog() {
        return parts.get();
    }
}
