package bazar.simulation.mutants;

import bazar.simulation.cluster.Wiring;
import java.util.function.Supplier;

/**
 * Rules of the protocol whose loss alone breaks no promise, as long as all others hold and the configured node is the
 * primary. They are second lines of defence. This test notices if that changes.
 */
enum Redundant {
    /** A read may then be as old as the check of the lease, but that is after the read began. */
    LEASE_AFTER_ENTRY(
            "the lease is checked before the entry is read", () -> new FrontendMutant(LooksAtLeaseFirst::new)),
    /**
     * Entries of an earlier epoch do not match the hash chain any more, and the primary has waited for that epoch's
     * leases.
     */
    EPOCHS_COMPARED("a secondary accepts messages of earlier epochs", () -> new CatalogMutant(TakesOldEpochs::new));

    private final String fault;
    private final Supplier<Wiring> wiring;

    Redundant(String fault, Supplier<Wiring> wiring) {
        this.fault = fault;
        this.wiring = wiring;
    }

    String fault() {
        return fault;
    }

    /** Returns the wiring of one cluster. */
    Wiring wiring() {
        return wiring.get();
    }
}
