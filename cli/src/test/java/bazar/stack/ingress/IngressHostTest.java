package bazar.stack.ingress;

import static org.assertj.core.api.Assertions.assertThat;

import bazar.stack.topology.Topology;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The values of {@code Host} that every listener accepts. */
class IngressHostTest {
    private static final String END = "";

    private static RunningIngress ingress;

    @BeforeAll
    static void runs(@TempDir Path directory) throws IOException {
        ingress = new RunningIngress(directory);
    }

    @AfterAll
    static void ends() {
        ingress.close();
    }

    static Stream<String> hosts_that_are_more_than_a_name() {
        return Stream.of(
                "localhost/cache/invalidations",
                "localhost/cache/invalidations?",
                "localhost/cache/invalidations#",
                "localhost:8080/cache/invalidations?",
                "localhost?",
                "localhost#",
                "a b/cache/invalidations?",
                "localhost\\cache",
                "localhost%2fcache",
                "localhost;x",
                "user@localhost",
                "user:secret@localhost",
                "localhost,elsewhere",
                "localhost elsewhere",
                "localhost\r\n /cache/invalidations?",
                "localhost:",
                "localhost:http",
                "localhost:808080",
                "localhost:80:80",
                ":8080",
                "::1",
                "[::1",
                "[::1]x",
                "[::1]/cache",
                "[::1%25eth0]",
                "[localhost]",
                "[:::::::]",
                "[....]",
                "[1::2::3]",
                "[1:2:3]",
                "..",
                ".localhost",
                "-",
                "m\u00fcnchen",
                "localhost\u0000",
                "http://localhost",
                "");
    }

    @ParameterizedTest
    @MethodSource("hosts_that_are_more_than_a_name")
    void a_host_that_is_more_than_a_name_and_a_port_is_refused_before_any_server_is_asked(String host) {
        int before = ingress.seen();

        assertThat(doors())
                .allSatisfy(door -> assertThat(
                                door.send("GET /api/ping HTTP/1.1", "Host: " + host, "Connection: close", END, END))
                        .startsWith("HTTP/1.1 400 "));
        assertThat(ingress.wire("GET /api/ping HTTP/1.0", "Host: " + host, END, END))
                .startsWith("HTTP/1.1 400 ");
        assertThat(ingress.seen()).isEqualTo(before);
    }

    @Test
    void its_refusal_is_a_problem() {
        String answer = ingress.wire("GET /api/ping HTTP/1.1", "Host: localhost/cache/invalidations?", END, END);

        assertThat(answer)
                .containsOnlyOnce("HTTP/1.1 ")
                .contains("content-type: application/problem+json", "urn:bazar:problem:malformed-request");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "localhost",
                "LOCALHOST:8080",
                "catalog-1:9080",
                "bazar_ingress_1:9081",
                "www.shop.example.",
                "10.20.0.1:9081",
                "[::1]:8080",
                "[::FFFF:127.0.0.1]"
            })
    void names_addresses_and_ports_are_taken(String host) {
        assertThat(doors())
                .allSatisfy(door -> assertThat(
                                door.send("GET /health HTTP/1.1", "Host: " + host, "Connection: close", END, END))
                        .startsWith("HTTP/1.1 200 "));
    }

    @Test
    void there_is_one_host_but_in_http_1_0() {
        int before = ingress.seen();

        assertThat(doors()).allSatisfy(door -> {
            assertThat(door.send("GET /health HTTP/1.1", END, END)).startsWith("HTTP/1.1 400 ");
            assertThat(door.send("GET /health HTTP/1.1", "Host: a", "Host: b", END, END))
                    .startsWith("HTTP/1.1 400 ");
            assertThat(door.send("GET /health HTTP/1.0", "Host: a", "Host: b", END, END))
                    .startsWith("HTTP/1.1 400 ");
        });
        assertThat(ingress.seen()).isEqualTo(before);
        assertThat(doors())
                .allSatisfy(door ->
                        assertThat(door.send("GET /health HTTP/1.0", END, END)).startsWith("HTTP/1.1 200 "));
    }

    @ParameterizedTest
    @ValueSource(strings = {"$WSSN", "$WSSP", "$WSSC", "$WSIS", "$WSRA", "$WSRH", "$WSRU", "$WSCC", "$WSPR", "$wssn"})
    void no_header_by_which_liberty_would_take_a_request_for_another_gets_in(String header) {
        assertThat(nodeDoors())
                .allSatisfy(door -> assertThat(door.send(
                                "GET /health HTTP/1.1",
                                "Host: localhost",
                                header + ": localhost/cache/invalidations?",
                                "Connection: close",
                                END,
                                END))
                        .startsWith("HTTP/1.1 200 ")
                        .doesNotContain("invalidations"));
    }

    private static List<Wire> doors() {
        return Stream.concat(
                        nodeDoors().stream(),
                        Stream.of(new Wire(ingress.topology().control())))
                .toList();
    }

    /** Returns the listeners with servers behind them. */
    private static List<Wire> nodeDoors() {
        Topology topology = ingress.topology();
        return Stream.of(topology.ingress(), topology.catalogRead(), topology.catalogWrite(), topology.order())
                .map(Wire::new)
                .toList();
    }
}
