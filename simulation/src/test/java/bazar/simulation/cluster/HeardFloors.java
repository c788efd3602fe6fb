package bazar.simulation.cluster;

import bazar.simulation.history.Invariant;
import bazar.simulation.history.Violation;
import bazar.simulation.world.World;
import java.util.function.Consumer;

/** Whether every entry that a cache waits for comes, in as long as the one before it may take. */
final class HeardFloors {
    private final World world;
    private final Faults faults;
    private final Primary primary;
    private final Frontends frontends;
    private final Consumer<Violation> report;
    private final Stretch waiting = new Stretch();
    private long lastCommitted;

    HeardFloors(World world, Faults faults, Primary primary, Frontends frontends, Consumer<Violation> report) {
        this.world = world;
        this.faults = faults;
        this.primary = primary;
        this.frontends = frontends;
        this.report = report;
    }

    void look() {
        long now = world.now();
        long committed = primary.disk().committed().lsn();
        long heard = 0;
        for (Frontend frontend : frontends.all()) {
            heard = Math.max(heard, frontend.host().isRunning() ? frontend.highestFloor() : 0);
        }
        boolean writes = primary.office().filter(Office::writes).isPresent();
        waiting.look(writes && heard > committed, now);
        if (committed != lastCommitted) {
            lastCommitted = committed;
            waiting.beginAt(now);
        }
        if (waiting.nanos(now) > WaitingWrites.LONGEST) {
            waiting.beginAt(faults.last());
            if (waiting.nanos(now) > WaitingWrites.LONGEST) {
                report.accept(new Violation(
                        Invariant.FLOORED, "a cache waits for " + heard + " when " + committed + " is committed"));
            }
        }
    }
}
