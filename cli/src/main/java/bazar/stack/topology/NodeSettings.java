package bazar.stack.topology;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The environment variables that tell each server the addresses of the others. */
public final class NodeSettings {
    /** The node that sends invalidations to frontends. */
    private static final String PRIMARY = NodeKind.CATALOG.member(0);

    private final Topology topology;
    private final Wiring wiring;

    public NodeSettings(Topology topology, Wiring wiring) {
        this.topology = topology;
        this.wiring = wiring;
    }

    /** @param index the node's index among those of its kind, from 0 */
    public Map<String, String> of(NodeKind kind, int index) {
        String name = kind.member(index);
        return switch (kind) {
            case FRONTEND ->
                Map.of(
                        "BAZAR_NODE_URL", url(PRIMARY, topology.frontends().get(index)),
                        "BAZAR_CATALOG_READ_URL", url(name, topology.catalogRead()),
                        "BAZAR_CATALOG_NODES", urls(name, topology.catalogs()),
                        "BAZAR_ORDER_URL", url(name, topology.order()),
                        "BAZAR_ORDER_NODES", urls(name, topology.orders()));
            case CATALOG ->
                Map.of(
                        "BAZAR_NODE_URL", ownUrl(topology.catalogs().get(index)),
                        "BAZAR_CATALOG_PRIMARY", Boolean.toString(index == 0),
                        "BAZAR_CATALOG_PRIMARY_URL", primaryUrl(index),
                        "BAZAR_REPLICATION_SECONDARIES", index == 0 ? urls(name, secondaries()) : "");
            case ORDER ->
                Map.of(
                        "BAZAR_NODE_URL", ownUrl(topology.orders().get(index)),
                        "BAZAR_CATALOG_READ_URL", url(name, topology.catalogRead()),
                        "BAZAR_CATALOG_WRITE_URL", url(name, topology.catalogWrite()),
                        "BAZAR_PEERS_URLS", urls(name, otherOrders(index)));
            case INGRESS -> throw new IllegalArgumentException("the ingress is no server");
        };
    }

    private String primaryUrl(int index) {
        int primary = topology.catalogs().get(0);
        return index == 0 ? ownUrl(primary) : url(NodeKind.CATALOG.member(index), primary);
    }

    private List<Integer> secondaries() {
        return topology.catalogs().subList(1, topology.catalogs().size());
    }

    private List<Integer> otherOrders(int index) {
        int own = topology.orders().get(index);
        return topology.orders().stream().filter(port -> port != own).toList();
    }

    private String urls(String from, List<Integer> ports) {
        return ports.stream().map(port -> url(from, port)).collect(Collectors.joining(","));
    }

    private String url(String from, int port) {
        return ownUrl(wiring.port(from, port));
    }

    private static String ownUrl(int port) {
        return "http://127.0.0.1:" + port;
    }
}
