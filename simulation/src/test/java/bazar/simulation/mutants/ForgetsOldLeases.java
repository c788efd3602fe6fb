package bazar.simulation.mutants;

import bazar.simulation.cluster.CatalogParts;
import java.time.Duration;

final class ForgetsOldLeases extends CatalogParts {
    @Override
    public Duration oldLeases(Duration longest) {
        return Duration.ZERO;
    }
}
