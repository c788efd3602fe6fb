package bazar.simulation.mutants;

import bazar.simulation.cluster.CatalogParts;
import bazar.simulation.cluster.Wiring;
import java.util.function.Supplier;

/** All catalogs are joined to the world wrongly. */
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
