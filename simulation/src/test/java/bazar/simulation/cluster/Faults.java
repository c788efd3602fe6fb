package bazar.simulation.cluster;

import bazar.simulation.node.Node;
import bazar.simulation.world.Host;
import bazar.simulation.world.Network;
import java.util.List;

/** When something last befell the nodes that a write may wait for, or the ways between them. */
final class Faults {
    private final Network network;
    private final Node primary;
    private final List<? extends Node> witnesses;

    /** @param witnesses those who are to hold a write, or to acknowledge it */
    Faults(Network network, Node primary, List<? extends Node> witnesses) {
        this.network = network;
        this.primary = primary;
        this.witnesses = witnesses;
    }

    /** When something last happened that a write may have to wait for. */
    long last() {
        long last = primary.host().wellSince();
        for (Node witness : witnesses) {
            last = Math.max(last, witness.host().struckAt());
            last = Math.max(last, network.troubledAt(primary.host(), witness.host()));
        }
        return last;
    }

    /** Since when the primary and this host have been well and have heard each other at once. */
    long soundSince(Host host) {
        return Math.max(
                network.soundSince(primary.host(), host),
                Math.max(primary.host().wellSince(), host.wellSince()));
    }
}
