package bazar.simulation.cluster;

import bazar.simulation.node.Node;
import bazar.simulation.world.Host;
import bazar.simulation.world.Network;
import java.util.List;

/** The times of the last faults of nodes that a write waits for, and of the links to them. */
final class Faults {
    private final Network network;
    private final Node primary;
    private final List<? extends Node> witnesses;

    /** @param witnesses the nodes that must store or acknowledge a write */
    Faults(Network network, Node primary, List<? extends Node> witnesses) {
        this.network = network;
        this.primary = primary;
        this.witnesses = witnesses;
    }

    /** Returns the time of the last event that a write may have to wait for. */
    long last() {
        long last = primary.host().wellSince();
        for (Node witness : witnesses) {
            last = Math.max(last, witness.host().struckAt());
            last = Math.max(last, network.troubledAt(primary.host(), witness.host()));
        }
        return last;
    }

    /** Returns since when the primary, this host and the link between them have been undisturbed. */
    long soundSince(Host host) {
        return Math.max(
                network.soundSince(primary.host(), host),
                Math.max(primary.host().wellSince(), host.wellSince()));
    }
}
