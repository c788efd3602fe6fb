package bazar.stack.ingress;

import bazar.stack.topology.Topology;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.function.IntUnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The part of HAProxy's configuration with the backends and their servers. */
public final class IngressServers {
    private final Topology topology;
    private final IntUnaryOperator way;

    /** @param way maps a server's port to the port at which the ingress reaches it */
    public IngressServers(Topology topology, IntUnaryOperator way) {
        this.topology = topology;
        this.way = way;
    }

    /** @param states file with the servers' states, which survive a reload */
    public String config(Path states) {
        String head = "# The nodes of this stack, written anew whenever they change.\n\nglobal\n  server-state-file "
                + quoted(states) + "\n";
        return head + Stream.of(Backend.values()).map(this::config).collect(Collectors.joining());
    }

    /** Returns the servers' names in HAProxy's runtime API. */
    public Set<String> names() {
        return Stream.of(Backend.values())
                .flatMap(backend ->
                        IntStream.range(0, ports(backend).size()).mapToObj(i -> backend + "/" + server(backend, i)))
                .collect(Collectors.toSet());
    }

    private String config(Backend backend) {
        List<Integer> ports = ports(backend);
        String head =
                "\nbackend " + backend + " from " + backend.defaults() + "\n  load-server-state-from-file global\n";
        return head
                + IntStream.range(0, ports.size())
                        .mapToObj(i ->
                                "  server " + server(backend, i) + " 127.0.0.1:" + way.applyAsInt(ports.get(i)) + "\n")
                        .collect(Collectors.joining());
    }

    private static String quoted(Path path) {
        return '"' + path.toString().replaceAll("[\\\\\"$]", "\\\\$0") + '"';
    }

    private List<Integer> ports(Backend backend) {
        return topology.ports(backend.servers());
    }

    private static String server(Backend backend, int index) {
        return backend.servers().member(index);
    }
}
