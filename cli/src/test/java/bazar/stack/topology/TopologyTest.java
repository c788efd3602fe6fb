package bazar.stack.topology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import bazar.stack.home.Installation;
import bazar.stack.home.StackHome;
import bazar.stack.machine.Http;
import bazar.stack.machine.Listener;
import bazar.stack.machine.Reach;
import bazar.stack.node.Node;
import bazar.stack.node.Nodes;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TopologyTest {
    @Test
    void the_standard_stack_is_where_the_documents_say() {
        assertThat(nodes(Topology.standard(2, 2, 2)))
                .extracting(Node::name, Node::port)
                .map(tuple -> tuple.toList())
                .containsExactly(
                        List.of("ingress", 8080),
                        List.of("frontend-1", 9101),
                        List.of("frontend-2", 9102),
                        List.of("catalog-1", 9201),
                        List.of("catalog-2", 9202),
                        List.of("order-1", 9301),
                        List.of("order-2", 9302));
    }

    @Test
    void there_can_be_any_number_of_each_kind() {
        assertThat(nodes(Topology.standard(3, 1, 4))).hasSize(1 + 3 + 1 + 4);
    }

    @Test
    void free_ports_are_free_and_none_is_given_twice() {
        List<Integer> ports = nodes(Topology.onFreePorts(3, 3, 3)).stream()
                .flatMap(node -> node.listeners().stream())
                .filter(listener -> listener.host().equals("127.0.0.1"))
                .map(Listener::port)
                .toList();

        assertThat(ports).doesNotHaveDuplicates().hasSize(5 + 9);
        assertThat(ports).noneMatch(port -> Listener.onLoopback(port).isTaken());
    }

    @Test
    void a_taken_port_is_noticed_whichever_address_it_was_taken_on() throws IOException {
        for (String host : List.of("127.0.0.1", "0.0.0.0")) {
            try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getByName(host))) {
                assertThat(Stream.of("127.0.0.1", "0.0.0.0"))
                        .as("taken on " + host)
                        .allMatch(address -> new Listener(address, socket.getLocalPort()).isTaken());
            }
        }
    }

    @Test
    void a_taken_port_is_noticed_in_either_family_of_addresses() throws IOException {
        assumeTrue(Listener.isPossibleAt("::1"));
        for (Reach reach : Reach.values()) {
            try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getByName("::1"))) {
                assertThat(reach.listeners(socket.getLocalPort()))
                        .as("from " + reach)
                        .anyMatch(Listener::isTaken);
            }
        }
    }

    @Test
    void customers_come_in_by_the_families_of_addresses_that_there_are() {
        assertThat(Reach.EVERYWHERE.listeners(8080)).map(Listener::toString).startsWith("0.0.0.0:8080");
        assertThat(Reach.THIS_MACHINE.listeners(8080)).map(Listener::toString).startsWith("127.0.0.1:8080");
        assertThat(Listener.isPossibleAt("192.0.2.1")).isFalse();
        assumeTrue(Listener.isPossibleAt("::1"));
        assertThat(Reach.EVERYWHERE.listeners(8080)).map(Listener::toString).endsWith("[::]:8080");
        assertThat(Reach.THIS_MACHINE.listeners(8080)).map(Listener::toString).endsWith("[::1]:8080");
    }

    private static List<Node> nodes(Topology topology) {
        StackHome home = new StackHome(Path.of("unused"));
        return new Nodes(home, Installation.in(Path.of("unused")), topology, Wiring.DIRECT, new Http()).all();
    }
}
