package bazar.stack;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** The ingress: HAProxy with the project's rules and the list of this stack's nodes. */
public final class HaproxyNode extends Node {
    /** Of HAProxy's statistics, counted from 0. */
    private static final int STATUS_COLUMN = 17;

    private final Topology topology;

    HaproxyNode(Topology topology, StackHome home, Http http) {
        super("ingress", NodeKind.INGRESS, topology.ingress(), home, http);
        this.topology = topology;
    }

    /** Its statistics page. */
    public URI statistics() {
        return control("/");
    }

    @Override
    List<Listener> listeners() {
        return List.of(
                publicListener(),
                Listener.onLoopback(topology.control()),
                Listener.onLoopback(topology.catalogRead()),
                Listener.onLoopback(topology.catalogWrite()),
                Listener.onLoopback(topology.order()));
    }

    @Override
    URI readiness() {
        return control("/health/ready");
    }

    @Override
    List<String> command() {
        return List.of(
                HaproxyProgram.find().toString(),
                "-db",
                "-f",
                home().ingressConfig().resolve("haproxy.cfg").toString(),
                "-f",
                home().ingressNodes().toString());
    }

    @Override
    Map<String, String> environment() {
        return Map.of(
                "BAZAR_PUBLIC_BIND", publicListener().toString(),
                "BAZAR_CONTROL_BIND", Listener.onLoopback(topology.control()).toString(),
                "BAZAR_CATALOG_READ_BIND",
                        Listener.onLoopback(topology.catalogRead()).toString(),
                "BAZAR_CATALOG_WRITE_BIND",
                        Listener.onLoopback(topology.catalogWrite()).toString(),
                "BAZAR_ORDER_BIND", Listener.onLoopback(topology.order()).toString());
    }

    @Override
    Path standardOutput() {
        return messages();
    }

    @Override
    Signal gentleEnd() {
        return Signal.USR1;
    }

    @Override
    void start() {
        home().writeIngressNodes(nodes());
        super.start();
    }

    /** Whether it sends requests to a server of that name in that backend. */
    boolean routesTo(String backend, String server) {
        return http().text(control("/;csv"))
                .lines()
                .map(line -> line.split(",", STATUS_COLUMN + 2))
                .filter(columns -> columns.length > STATUS_COLUMN)
                .anyMatch(columns ->
                        columns[0].equals(backend) && columns[1].equals(server) && columns[STATUS_COLUMN].equals("UP"));
    }

    private Listener publicListener() {
        return new Listener(topology.publicHost(), topology.ingress());
    }

    private URI control(String path) {
        return URI.create("http://127.0.0.1:" + topology.control() + path);
    }

    /** The backends, each with the defaults that haproxy.cfg has for its kind. */
    private String nodes() {
        return "# The nodes of this stack, written anew whenever its ingress starts.\n"
                + backend("frontends", "public-servers", "frontend", topology.frontends())
                + backend("catalog-read", "replicas", "catalog", topology.catalogs())
                + backend("catalog-write", "primary", "catalog", topology.catalogs())
                + backend("order", "peers", "order", topology.orders());
    }

    private static String backend(String name, String defaults, String kind, List<Integer> ports) {
        StringBuilder lines = new StringBuilder("\nbackend " + name + " from " + defaults + "\n");
        for (int i = 0; i < ports.size(); i++) {
            lines.append("  server %s-%d 127.0.0.1:%d%n".formatted(kind, i + 1, ports.get(i)));
        }
        return lines.toString();
    }
}
