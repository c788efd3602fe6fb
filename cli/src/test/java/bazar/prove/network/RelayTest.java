package bazar.prove.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import bazar.stack.machine.FreePorts;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.util.EnumSet;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

class RelayTest {
    private static final int A_WHILE_IN_MILLIS = 300;
    private static final int LONG_IN_MILLIS = 20_000;
    private static final Set<Direction> NOTHING = EnumSet.noneOf(Direction.class);

    private final EchoServer server = new EchoServer(0);
    private final Relay relay = Relay.open(FreePorts.find(1).get(0), server.port());

    @AfterEach
    void end() {
        relay.close();
        server.close();
    }

    @Test
    void what_is_said_goes_there_and_back() throws IOException {
        try (Socket client = connected()) {
            assertThat(echo(client, 'a')).isEqualTo('a');
        }
    }

    @Test
    void more_than_fits_into_its_room_is_passed_on_whole_and_then_the_end() throws IOException {
        byte[] much = new byte[1_000_000];
        much[much.length - 1] = 7;
        try (Socket client = connected()) {
            Thread speaker = new Thread(() -> say(client, much));
            speaker.start();
            ByteArrayOutputStream heard = new ByteArrayOutputStream();
            client.getInputStream().transferTo(heard);

            assertThat(heard.toByteArray()).isEqualTo(much);
        }
    }

    @Test
    void what_is_held_on_the_way_to_the_server_is_not_heard_there_until_later() throws IOException {
        try (Socket client = connected()) {
            echo(client, 'a');
            relay.hold(EnumSet.of(Direction.TO_SERVER));
            say(client, 'b');

            assertHearsNothing(client);
            assertThat(server.heard()).isOne();
            relay.hold(NOTHING);
            assertThat(next(client)).isEqualTo('b');
        }
    }

    @Test
    void what_is_held_on_the_way_back_is_heard_by_the_server_and_not_answered_until_later() throws IOException {
        try (Socket client = connected()) {
            echo(client, 'a');
            relay.hold(EnumSet.of(Direction.TO_CLIENT));
            say(client, 'b');

            await().until(() -> server.heard() == 2);
            assertHearsNothing(client);
            relay.hold(NOTHING);
            assertThat(next(client)).isEqualTo('b');
        }
    }

    /** A reset would show that the server's machine is reachable. */
    @Test
    void the_end_of_a_connection_is_held_too() throws IOException {
        try (Socket client = connected()) {
            echo(client, 'a');
            relay.hold(EnumSet.of(Direction.TO_CLIENT));
            server.close();

            assertHearsNothing(client);
            relay.hold(NOTHING);
            assertEnds(client);
        }
    }

    @Test
    @EnabledOnOs(OS.LINUX) // elsewhere the kernel may accept the connection
    void who_connects_while_something_is_held_hears_nothing_not_even_a_refusal() throws IOException {
        for (Direction direction : Direction.values()) {
            relay.hold(EnumSet.of(direction));
            try (Socket client = new Socket()) {
                assertThatThrownBy(() -> client.connect(address(), A_WHILE_IN_MILLIS))
                        .isInstanceOf(SocketTimeoutException.class);
            }
            relay.hold(NOTHING);
            try (Socket client = connected()) {
                assertThat(echo(client, 'a')).isEqualTo('a');
            }
        }
    }

    @Test
    void who_connects_is_refused_while_the_server_is_not_there() throws IOException {
        int port = server.port();
        try (Socket client = connected()) {
            echo(client, 'a');
            server.close();
            assertEnds(client);
        }
        await().untilAsserted(() -> assertThatThrownBy(this::connected).isInstanceOf(ConnectException.class));

        try (EchoServer again = new EchoServer(port)) {
            await().ignoreExceptions().until(() -> {
                try (Socket client = connected()) {
                    return echo(client, 'a') == 'a';
                }
            });
            assertThat(again.heard()).isPositive();
        }
    }

    @Test
    void nothing_of_it_is_left_when_it_is_closed() throws IOException {
        try (Socket client = connected()) {
            echo(client, 'a');
            relay.close();

            assertEnds(client);
            assertThatThrownBy(this::connected).isInstanceOf(ConnectException.class);
            assertThat(Thread.getAllStackTraces().keySet())
                    .noneMatch(thread -> thread.getName().startsWith("relay from " + relay.port()));
        }
    }

    @Test
    void it_listens_again_at_once_while_processes_start_that_hold_its_port_for_a_moment() throws Exception {
        AtomicBoolean isOver = new AtomicBoolean();
        CompletableFuture<Void> starts = CompletableFuture.runAsync(() -> {
            while (!isOver.get()) {
                startAProcess();
            }
        });
        try {
            for (int i = 0; i < 300; i++) {
                relay.hold(EnumSet.allOf(Direction.class));
                relay.hold(NOTHING);
            }
        } finally {
            isOver.set(true);
            starts.join();
        }
        try (Socket client = connected()) {
            assertThat(echo(client, 'a')).isEqualTo('a');
        }
    }

    private static void startAProcess() {
        try {
            new ProcessBuilder("true").start().onExit().join();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Socket connected() throws IOException {
        Socket client = new Socket();
        try {
            client.connect(address(), LONG_IN_MILLIS);
            client.setSoTimeout(LONG_IN_MILLIS);
            return client;
        } catch (IOException e) {
            client.close();
            throw e;
        }
    }

    private InetSocketAddress address() {
        return new InetSocketAddress("127.0.0.1", relay.port());
    }

    private static int echo(Socket client, int said) throws IOException {
        say(client, said);
        return next(client);
    }

    private static void say(Socket client, int said) throws IOException {
        client.getOutputStream().write(said);
    }

    private static void say(Socket client, byte[] much) {
        try {
            client.getOutputStream().write(much);
            client.shutdownOutput();
        } catch (IOException e) {
            // The result of the read decides.
        }
    }

    private static int next(Socket client) throws IOException {
        return client.getInputStream().read();
    }

    private static void assertHearsNothing(Socket client) throws IOException {
        client.setSoTimeout(A_WHILE_IN_MILLIS);
        assertThatThrownBy(() -> next(client)).isInstanceOf(SocketTimeoutException.class);
        client.setSoTimeout(LONG_IN_MILLIS);
    }

    /** Accepts an end of the stream and a reset alike. */
    private static void assertEnds(Socket client) {
        try {
            assertThat(next(client)).isNegative();
        } catch (IOException e) {
            assertThat(e).isNotInstanceOf(SocketTimeoutException.class);
        }
    }
}
