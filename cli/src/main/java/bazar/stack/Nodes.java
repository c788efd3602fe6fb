package bazar.stack;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The one place that knows which nodes a stack has and what each must know of the others. */
final class Nodes {
    private final StackHome home;
    private final Path serverScript;
    private final Topology topology;
    private final Http http;

    Nodes(StackHome home, Installation installation, Topology topology, Http http) {
        this.home = home;
        this.serverScript = installation.serverScript();
        this.topology = topology;
        this.http = http;
    }

    /** The ingress first, then frontends, catalogs, orders. */
    List<Node> all() {
        List<Node> nodes = new ArrayList<>();
        nodes.add(new HaproxyNode(topology, home, http));
        addServers(nodes, NodeKind.FRONTEND, topology.frontends());
        addServers(nodes, NodeKind.CATALOG, topology.catalogs());
        addServers(nodes, NodeKind.ORDER, topology.orders());
        return List.copyOf(nodes);
    }

    private void addServers(List<Node> nodes, NodeKind kind, List<Integer> ports) {
        for (int i = 0; i < ports.size(); i++) {
            String name = kind + "-" + (i + 1);
            nodes.add(new LibertyNode(name, kind, ports.get(i), home, http, serverScript, config(kind, i)));
        }
    }

    private Map<String, String> config(NodeKind kind, int index) {
        return switch (kind) {
            case FRONTEND ->
                Map.of(
                        "BAZAR_CATALOG_READ_URL", url(topology.catalogRead()),
                        "BAZAR_ORDER_URL", url(topology.order()),
                        "BAZAR_CATALOG_NODES", urls(topology.catalogs()));
            case CATALOG ->
                Map.of(
                        "BAZAR_CATALOG_PRIMARY", Boolean.toString(index == 0),
                        "BAZAR_CATALOG_PRIMARY_URL", url(topology.catalogs().get(0)),
                        "BAZAR_REPLICATION_SECONDARIES",
                                index == 0
                                        ? urls(topology.catalogs()
                                                .subList(1, topology.catalogs().size()))
                                        : "");
            case ORDER ->
                Map.of(
                        "BAZAR_CATALOG_READ_URL", url(topology.catalogRead()),
                        "BAZAR_CATALOG_WRITE_URL", url(topology.catalogWrite()));
            case INGRESS -> throw new IllegalArgumentException("the ingress is no server");
        };
    }

    private static String urls(List<Integer> ports) {
        return ports.stream().map(Nodes::url).collect(Collectors.joining(","));
    }

    private static String url(int port) {
        return "http://127.0.0.1:" + port;
    }
}
