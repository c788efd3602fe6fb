package bazar.simulation.mutants;

import bazar.simulation.cluster.FrontendParts;
import bazar.simulation.world.Host;
import java.time.Duration;
import java.util.function.LongSupplier;

/** Counts ticks of the running process in place of elapsed time. */
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
