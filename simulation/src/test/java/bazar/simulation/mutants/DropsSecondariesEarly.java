package bazar.simulation.mutants;

import bazar.simulation.cluster.CatalogParts;
import bazar.simulation.cluster.Life;
import bazar.simulation.node.Times;
import java.time.Duration;

final class DropsSecondariesEarly extends CatalogParts {
    @Override
    public Duration readMargin(Life life) {
        return Times.LEASE.dividedBy(-2);
    }
}
