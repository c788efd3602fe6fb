package bazar.simulation.mutants;

import bazar.catalog.replication.primary.Replication;
import bazar.catalog.replication.primary.ReplicationSettings;
import bazar.catalog.replication.storage.ReplicaState;
import bazar.catalog.time.Timer;
import java.util.function.LongSupplier;

final class SettlesOneEntry extends Replication {
    SettlesOneEntry(ReplicaState held, ReplicationSettings settings, LongSupplier nanoTime, Timer timer) {
        super(held.inSync(), settings, nanoTime, timer);
    }

    @Override
    public int mostInFlight() {
        return 1;
    }
}
