package bazar.simulation.cluster;

import bazar.simulation.history.Invariant;
import bazar.simulation.history.Violation;
import bazar.simulation.world.Network;
import bazar.simulation.world.World;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Checks the whole store after each event, with access to all disks and clocks, which no node has. */
final class Monitor {
    private final World world;
    private final SolePrimary solePrimary;
    private final HeldEntries heldEntries;
    private final ObservedFloors observedFloors;
    private final WaitingWrites waitingWrites;
    private final List<Snapshots> snapshots;
    private final List<WaitingReads> waitingReads;
    private final List<Reach> reaches = new ArrayList<>();
    private final Set<Invariant> broken = EnumSet.noneOf(Invariant.class);
    private final List<Violation> violations = new ArrayList<>();

    Monitor(World world, Network network, Faults faults, Catalogs catalogs, Frontends frontends) {
        this.world = world;
        solePrimary = new SolePrimary(catalogs, this::report);
        heldEntries = new HeldEntries(catalogs, catalogs.primary()::acks, this::report);
        observedFloors = ObservedFloors.of(frontends, world, faults, catalogs.primary(), this::report);
        waitingWrites = WaitingWrites.of(catalogs.primary(), world, faults, this::report);
        snapshots = catalogs.secondaries().stream()
                .map(secondary -> new Snapshots(secondary, catalogs.primary(), this::report))
                .toList();
        waitingReads = frontends.all().stream()
                .map(frontend -> WaitingReads.of(frontend, world, network, catalogs, this::report))
                .toList();
        catalogs.secondaries()
                .forEach(
                        secondary -> reaches.add(Reach.of(secondary, world, faults, catalogs.primary(), this::report)));
        frontends
                .all()
                .forEach(frontend -> reaches.add(Reach.of(frontend, world, faults, catalogs.primary(), this::report)));
    }

    void look() {
        solePrimary.look();
        heldEntries.look();
        observedFloors.look();
        waitingWrites.look();
        snapshots.forEach(Snapshots::look);
        waitingReads.forEach(WaitingReads::look);
        reaches.forEach(Reach::look);
    }

    List<Violation> violations() {
        return violations;
    }

    /** Keeps the first violation of each invariant. */
    private void report(Violation violation) {
        if (broken.add(violation.invariant())) {
            world.note("monitor", violation::toString);
            violations.add(violation);
        }
    }
}
