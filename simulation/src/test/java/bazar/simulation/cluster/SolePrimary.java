package bazar.simulation.cluster;

import bazar.simulation.history.Invariant;
import bazar.simulation.history.Violation;
import java.util.function.Consumer;

/** Whether there is one primary: no node that is not is in office, whatever it is told to be. */
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
                report.accept(new Violation(Invariant.SOLE, secondary.host().name() + " is in office, too"));
            }
        }
    }
}
