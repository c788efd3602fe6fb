package bazar.stack.node;

import bazar.stack.home.Installation;
import bazar.stack.home.StackHome;
import bazar.stack.machine.Http;
import bazar.stack.topology.NodeKind;
import bazar.stack.topology.NodeSettings;
import bazar.stack.topology.Topology;
import bazar.stack.topology.Wiring;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** All nodes of a stack, running or not, in order: the ingress, frontends, catalogs, order servers. */
public final class Nodes {
    private final StackHome home;
    private final Installation installation;
    private final Topology topology;
    private final Wiring wiring;
    private final Http http;
    private final List<Node> all;

    public Nodes(StackHome home, Installation installation, Topology topology, Wiring wiring, Http http) {
        this.home = home;
        this.installation = installation;
        this.topology = topology;
        this.wiring = wiring;
        this.http = http;
        List<Node> nodes = new ArrayList<>();
        nodes.add(new HaproxyNode(topology, wiring, home, http));
        nodes.addAll(servers(NodeKind.FRONTEND));
        nodes.addAll(servers(NodeKind.CATALOG));
        nodes.addAll(servers(NodeKind.ORDER));
        this.all = List.copyOf(nodes);
    }

    public List<Node> all() {
        return all;
    }

    public List<Node> of(NodeKind kind) {
        return all.stream().filter(node -> node.kind() == kind).toList();
    }

    public Optional<Node> named(String name) {
        return all.stream().filter(node -> node.name().equals(name)).findFirst();
    }

    public HaproxyNode ingress() {
        return (HaproxyNode) all.get(0);
    }

    public Node primary() {
        return of(NodeKind.CATALOG).get(0);
    }

    /** With these ready the store sells: the ingress, and one of each kind, the primary among them. */
    public List<Node> leaders() {
        return Stream.of(NodeKind.values()).map(kind -> of(kind).get(0)).toList();
    }

    public List<Node> servers() {
        return all.stream().filter(node -> node.kind() != NodeKind.INGRESS).toList();
    }

    public boolean isAnyRunning() {
        return all.stream().anyMatch(Node::isRunning);
    }

    private List<Node> servers(NodeKind kind) {
        List<Integer> ports = topology.ports(kind);
        NodeSettings settings = new NodeSettings(topology, wiring);
        List<Node> servers = new ArrayList<>();
        for (int i = 0; i < ports.size(); i++) {
            String name = kind.member(i);
            servers.add(new LibertyNode(
                    name, kind, ports.get(i), home, http, installation.serverScript(), settings.of(kind, i)));
        }
        return servers;
    }
}
