package bazar.simulation.mutants;

import bazar.catalog.replication.HeldLog;
import bazar.catalog.replication.Replication;
import bazar.catalog.replication.ReplicationSettings;
import bazar.catalog.time.Timer;
import java.util.function.LongSupplier;

/** An epoch begins with one empty entry, whatever the one before had sent. */
final class SettlesOneEntry extends Replication {
    SettlesOneEntry(HeldLog held, ReplicationSettings settings, LongSupplier nanoTime, Timer timer) {
        super(held.inSync(), settings, nanoTime, timer);
    }

    @Override
    public int mostInFlight() {
        return 1;
    }
}
