package bazar.stack;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What each server must know of the others, as environment variables. */
final class NodeSettings {
    private final Topology topology;

    NodeSettings(Topology topology) {
        this.topology = topology;
    }

    /** @param index among those of its kind, from 0 */
    Map<String, String> of(NodeKind kind, int index) {
        return switch (kind) {
            case FRONTEND ->
                Map.of(
                        "BAZAR_CATALOG_READ_URL", url(topology.catalogRead()),
                        "BAZAR_CATALOG_NODES", urls(topology.catalogs()),
                        "BAZAR_ORDER_URL", url(topology.order()),
                        "BAZAR_ORDER_NODES", urls(topology.orders()));
            case CATALOG ->
                Map.of(
                        "BAZAR_CATALOG_PRIMARY", Boolean.toString(index == 0),
                        "BAZAR_CATALOG_PRIMARY_URL", url(topology.catalogs().get(0)),
                        "BAZAR_REPLICATION_SECONDARIES", index == 0 ? urls(secondaries()) : "");
            case ORDER ->
                Map.of(
                        "BAZAR_CATALOG_READ_URL", url(topology.catalogRead()),
                        "BAZAR_CATALOG_WRITE_URL", url(topology.catalogWrite()),
                        "BAZAR_PEERS_URLS", urls(otherOrders(index)));
            case INGRESS -> throw new IllegalArgumentException("the ingress is no server");
        };
    }

    private List<Integer> secondaries() {
        return topology.catalogs().subList(1, topology.catalogs().size());
    }

    private List<Integer> otherOrders(int index) {
        int own = topology.orders().get(index);
        return topology.orders().stream().filter(port -> port != own).toList();
    }

    private static String urls(List<Integer> ports) {
        return ports.stream().map(NodeSettings::url).collect(Collectors.joining(","));
    }

    private static String url(int port) {
        return "http://127.0.0.1:" + port;
    }
}
