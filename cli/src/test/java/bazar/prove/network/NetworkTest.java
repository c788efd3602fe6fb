package bazar.prove.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import bazar.stack.topology.Topology;
import java.io.IOException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The network between a frontend and the primary, which call each other. */
class NetworkTest {
    private static final int A_WHILE_IN_MILLIS = 300;
    private static final String FRONTEND = "frontend-1";
    private static final String PRIMARY = "catalog-1";

    private final Topology topology = Topology.onFreePorts(1, 1, 1);
    private final EchoServer frontend = new EchoServer(topology.frontends().get(0));
    private final EchoServer primary = new EchoServer(topology.catalogs().get(0));
    private final Network network = new Network(topology);
    private Socket fromFrontend;
    private Socket fromPrimary;

    @BeforeEach
    void connect() throws IOException {
        fromFrontend = connection(FRONTEND, primary);
        fromPrimary = connection(PRIMARY, frontend);
        assertHear(fromFrontend);
        assertHear(fromPrimary);
    }

    @AfterEach
    void end() throws IOException {
        fromFrontend.close();
        fromPrimary.close();
        network.close();
        frontend.close();
        primary.close();
    }

    @Test
    void who_is_cut_off_both_ways_neither_hears_nor_is_heard() throws IOException {
        network.cut(FRONTEND, Cut.BOTH_WAYS);

        assertLost(fromFrontend, primary);
        assertLost(fromPrimary, frontend);
    }

    @Test
    void who_hears_nothing_is_heard_and_gets_no_answer() throws IOException {
        network.cut(FRONTEND, Cut.INCOMING);

        assertUnanswered(fromFrontend, primary);
        assertLost(fromPrimary, frontend);
    }

    @Test
    void who_is_not_heard_hears_and_gives_no_answer() throws IOException {
        network.cut(FRONTEND, Cut.OUTGOING);

        assertLost(fromFrontend, primary);
        assertUnanswered(fromPrimary, frontend);
    }

    @Test
    void who_is_cut_off_at_the_door_is_answered_and_not_asked() throws IOException {
        network.cut(FRONTEND, Cut.AT_THE_DOOR);

        assertHear(fromFrontend);
        assertLost(fromPrimary, frontend);
    }

    @Test
    void of_two_that_are_cut_off_one_that_is_mended_does_not_hear_the_other() throws IOException {
        network.cut(FRONTEND, Cut.BOTH_WAYS);
        network.cut(PRIMARY, Cut.INCOMING);
        network.mend(FRONTEND);

        assertLost(fromFrontend, primary);
        network.mend(PRIMARY);
        await().until(() -> primary.heard() == 2);
    }

    @Test
    void the_ingress_is_cut_off_in_one_direction_from_those_behind_it() throws IOException {
        try (Socket fromIngress = connection("ingress", frontend)) {
            assertHear(fromIngress);
            network.cut("ingress", Cut.INCOMING);

            assertUnanswered(fromIngress, frontend);
            assertHear(fromFrontend);
        }
    }

    @Test
    void who_is_behind_the_ingress_does_not_reach_its_inner_doors_while_those_are_barred() throws IOException {
        try (EchoServer door = new EchoServer(topology.catalogRead());
                Socket fromIngress = connection("ingress", frontend);
                Socket toDoor = connection(FRONTEND, door)) {
            assertHear(fromIngress);
            assertHear(toDoor);
            network.cut("ingress", Cut.AT_THE_DOOR);

            assertLost(toDoor, door);
            assertHear(fromIngress);
        }
    }

    @Test
    void another_relay_is_made_for_each_who_connects_and_only_once() {
        int port = topology.catalogs().get(0);

        assertThat(network.port(FRONTEND, port)).isEqualTo(network.port(FRONTEND, port));
        assertThat(network.port(FRONTEND, port)).isNotEqualTo(network.port("ingress", port));
        assertThatThrownBy(() -> network.port(FRONTEND, 1)).hasMessageContaining("no node listens on port 1");
    }

    private Socket connection(String from, EchoServer to) throws IOException {
        Socket socket = new Socket("127.0.0.1", network.port(from, to.port()));
        socket.setSoTimeout(A_WHILE_IN_MILLIS);
        return socket;
    }

    private static void assertHear(Socket connection) throws IOException {
        connection.setSoTimeout(20_000);
        connection.getOutputStream().write('a');
        assertThat(connection.getInputStream().read()).isEqualTo('a');
        connection.setSoTimeout(A_WHILE_IN_MILLIS);
    }

    private static void assertUnanswered(Socket connection, EchoServer server) throws IOException {
        int heard = server.heard();
        connection.getOutputStream().write('a');
        await().until(() -> server.heard() > heard);
        assertThatThrownBy(() -> connection.getInputStream().read()).isInstanceOf(SocketTimeoutException.class);
    }

    private static void assertLost(Socket connection, EchoServer server) throws IOException {
        int heard = server.heard();
        connection.getOutputStream().write('a');
        assertThatThrownBy(() -> connection.getInputStream().read()).isInstanceOf(SocketTimeoutException.class);
        assertThat(server.heard()).isEqualTo(heard);
    }
}
