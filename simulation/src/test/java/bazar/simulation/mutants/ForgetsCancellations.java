package bazar.simulation.mutants;

import bazar.catalog.log.CancellationImage;
import bazar.simulation.cluster.Disk;
import java.util.Optional;

/** Whoever cancels is not told that the sale is cancelled already. */
final class ForgetsCancellations extends Disk {
    ForgetsCancellations(int logEntries) {
        super(logEntries);
    }

    @Override
    public Optional<CancellationImage> cancellation(String orderId) {
        return Optional.empty();
    }
}
