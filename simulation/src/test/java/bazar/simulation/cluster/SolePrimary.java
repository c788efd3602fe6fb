package bazar.simulation.cluster;

import bazar.simulation.history.Invariant;
import bazar.simulation.history.Violation;
import java.util.function.Consumer;

/** Checks that there is one primary, whatever role a node is configured for. */
final class SolePrimary {
    private final Catalogs catalogs;
    private final Consumer<Violation> report;

    SolePrimary(Catalogs catalogs, Consumer<Violation> report) {
        this.catalogs = catalogs;
        this.report = report;
    }

    void look() {
        for (Secondary secondary : catalogs.secondaries()) {
            if (secondary.office().isPresent()) {
                report.accept(new Violation(Invariant.SOLE, secondary.host().name() + " is a primary, too"));
            }
        }
    }
}
