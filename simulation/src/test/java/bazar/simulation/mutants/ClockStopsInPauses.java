package bazar.simulation.mutants;

import bazar.simulation.cluster.FrontendParts;
import bazar.simulation.world.Host;
import java.time.Duration;
import java.util.function.LongSupplier;

/** Counts the time that the process has run, as it would by counting what it does every so often. */
final class ClockStopsInPauses extends FrontendParts {
    private static final Duration TICK = Duration.ofMillis(10);

    private long now;

    ClockStopsInPauses(Host host) {
        super(host);
        tick();
    }

    @Override
    public LongSupplier clock() {
        return () -> now;
    }

    private void tick() {
        now += TICK.toNanos();
        host.after(TICK, this::tick);
    }
}
