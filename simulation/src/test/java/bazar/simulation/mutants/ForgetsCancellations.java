package bazar.simulation.mutants;

import bazar.catalog.log.CancellationImage;
import bazar.simulation.cluster.Disk;
import java.util.Optional;

/** Hides from a cancellation that the sale is already cancelled. */
final class ForgetsCancellations extends Disk {
    ForgetsCancellations(int logEntries) {
        super(logEntries);
    }

    @Override
    public Optional<CancellationImage> cancellation(String orderId) {
        return Optional.empty();
    }
}
