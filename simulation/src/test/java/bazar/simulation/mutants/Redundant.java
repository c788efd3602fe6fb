package bazar.simulation.mutants;

import bazar.simulation.cluster.Wiring;
import java.util.function.Supplier;

/**
 * Rules of the protocol whose loss alone breaks no promise as long as all others hold, and the primary is the one configured.
 * They are kept: that they are second lines of defence should be known, and noticed when it changes.
 */
enum Redundant {
    /** A read may then be as old as the moment of the look; but that is after it began. */
    LEASE_AFTER_ENTRY(
            "the lease is looked at before the entry is read", () -> new FrontendMutant(LooksAtLeaseFirst::new)),
    /** What an earlier epoch sent does not fit into the chain of hashes any more, and its leases are outwaited. */
    EPOCHS_COMPARED("a secondary takes messages of earlier epochs", () -> new CatalogMutant(TakesOldEpochs::new));

    private final String fault;
    private final Supplier<Wiring> wiring;

    Redundant(String fault, Supplier<Wiring> wiring) {
        this.fault = fault;
        this.wiring = wiring;
    }

    String fault() {
        return fault;
    }

    /** For one cluster. */
    Wiring wiring() {
        return wiring.get();
    }
}
