package bazar.simulation.cluster;

import bazar.simulation.history.Invariant;
import bazar.simulation.history.Violation;
import bazar.simulation.world.World;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

/** Checks that every entry that a cache's floor demands arrives, within the time that the entry before it may take. */
final class ObservedFloors {
    private final World world;
    private final Writing primary;
    private final LongSupplier heard;
    private final LongSupplier lastFault;
    private final Consumer<Violation> report;
    private final Stretch waiting = new Stretch();
    private long lastCommitted;

    /**
     * @param heard the highest floor of any cache
     * @param lastFault the time of the last event that a write may have to wait for
     */
    ObservedFloors(
            World world, Writing primary, LongSupplier heard, LongSupplier lastFault, Consumer<Violation> report) {
        this.world = world;
        this.primary = primary;
        this.heard = heard;
        this.lastFault = lastFault;
        this.report = report;
    }

    static ObservedFloors of(
            Frontends frontends, World world, Faults faults, Writing primary, Consumer<Violation> report) {
        return new ObservedFloors(world, primary, frontends::highestFloor, faults::last, report);
    }

    void look() {
        long now = world.now();
        long committed = primary.committedLsn();
        long floor = heard.getAsLong();
        waiting.look(primary.writes() && floor > committed, now);
        if (committed != lastCommitted) {
            lastCommitted = committed;
            waiting.beginAt(now);
        }
        if (waiting.nanos(now) > WaitingWrites.LONGEST) {
            waiting.beginAt(lastFault.getAsLong());
            if (waiting.nanos(now) > WaitingWrites.LONGEST) {
                report.accept(new Violation(
                        Invariant.FLOORED, "a cache waits for " + floor + " when " + committed + " is committed"));
            }
        }
    }
}
