package bazar.prove.network;

import bazar.stack.machine.FreePorts;
import bazar.stack.topology.Topology;
import bazar.stack.topology.Wiring;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** The network of a store on this machine: a relay for each link between two nodes, so that any node can be cut off. */
public final class Network implements Wiring, AutoCloseable {
    private final Topology topology;
    private final Map<Link, Relay> relays = new LinkedHashMap<>();
    private final Map<String, Cut> cuts = new LinkedHashMap<>();

    /** @param topology where the nodes listen */
    public Network(Topology topology) {
        this.topology = topology;
    }

    /** {@inheritDoc} Opens the link's relay on first use. */
    @Override
    public synchronized int port(String from, int port) {
        Link link = new Link(from, topology.nodeAt(port), port);
        return relays.computeIfAbsent(link, this::relay).port();
    }

    /** Cuts a node off from all others, on existing and on new connections. */
    public synchronized void cut(String node, Cut cut) {
        cuts.put(node, cut);
        hold(node);
    }

    /** Ends a node's cut and forwards the held bytes. */
    public synchronized void mend(String node) {
        cuts.remove(node);
        hold(node);
    }

    /** Closes all relays. */
    @Override
    public synchronized void close() {
        relays.values().forEach(Relay::close);
        relays.clear();
    }

    private Relay relay(Link link) {
        Relay relay = Relay.open(FreePorts.find(1).get(0), link.port());
        relay.hold(heldOn(link));
        return relay;
    }

    private void hold(String node) {
        relays.forEach((link, relay) -> {
            if (link.joins(node)) {
                relay.hold(heldOn(link));
            }
        });
    }

    private Set<Direction> heldOn(Link link) {
        Set<Direction> held = EnumSet.noneOf(Direction.class);
        cuts.forEach((node, cut) -> {
            if (node.equals(link.to())) {
                held.addAll(cut.heldOnMade());
            }
            if (node.equals(link.from())) {
                held.addAll(cut.heldOnOwn());
            }
        });
        return held;
    }

    private record Link(String from, String to, int port) {
        boolean joins(String node) {
            return node.equals(from) || node.equals(to);
        }
    }
}
