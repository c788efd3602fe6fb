package bazar.simulation.mutants;

import bazar.catalog.replication.primary.Replication;
import bazar.catalog.replication.primary.ReplicationSettings;
import bazar.catalog.replication.storage.ReplicaState;
import bazar.catalog.time.Timer;
import bazar.simulation.cluster.CatalogParts;
import bazar.simulation.cluster.Setting;
import bazar.simulation.cluster.Wiring;
import java.util.function.LongSupplier;

/** Replaces the replication of each epoch. */
final class ReplicationMutant extends Wiring {
    private final Epochs epochs;

    ReplicationMutant(Epochs epochs) {
        this.epochs = epochs;
    }

    @FunctionalInterface
    interface Epochs {
        Replication begin(ReplicaState held, ReplicationSettings settings, LongSupplier nanoTime, Timer timer);
    }

    @Override
    public Setting setting(Setting drawn) {
        return drawn.ofBusySecondaries();
    }

    @Override
    public CatalogParts catalog() {
        return new CatalogParts() {
            @Override
            public Replication replication(
                    ReplicaState held, ReplicationSettings settings, LongSupplier nanoTime, Timer timer) {
                return epochs.begin(held, settings, nanoTime, timer);
            }
        };
    }
}
