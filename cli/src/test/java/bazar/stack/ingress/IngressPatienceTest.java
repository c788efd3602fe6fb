package bazar.stack.ingress;

import static org.assertj.core.api.Assertions.assertThat;

import bazar.stack.topology.Topology;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The ingress's timeouts. All tests wait concurrently from the beginning. */
class IngressPatienceTest {
    private static final String READ = "GET /info/1 HTTP/1.1\r\nHost: shop\r\n\r\n";
    private static final String PART_OF_A_REQUEST = "GET /info/1 HT";
    private static final Duration LONG = Duration.ofMillis(12_500);
    private static final Duration BOUND = Duration.ofSeconds(12);

    private static final ExecutorService CLIENTS = Executors.newCachedThreadPool();

    private static RunningIngress ingress;
    private static List<CompletableFuture<String>> idle;
    private static CompletableFuture<String> silent;
    private static List<CompletableFuture<String>> unfinished;
    private static CompletableFuture<String> unfinishedLongBody;

    @BeforeAll
    static void everybodyWaits(@TempDir Path directory) throws IOException {
        ingress = new RunningIngress(directory);
        Topology doors = ingress.topology();
        int shop = doors.ingress();
        idle = Stream.of(shop, doors.catalogRead(), doors.catalogWrite(), doors.order())
                .map(port -> client(port, IngressPatienceTest::readAgainLater))
                .toList();
        silent = client(shop, connection -> connection.answer(BOUND));
        unfinished = Stream.of("", READ)
                .map(before -> client(shop, connection -> {
                    if (!before.isEmpty()) {
                        connection.send(before).answer(BOUND);
                    }
                    return connection.send(PART_OF_A_REQUEST).answer(BOUND);
                }))
                .toList();
        unfinishedLongBody = client(
                shop, connection -> connection.send(purchase(60_000, 30_000)).answer(BOUND));
    }

    @AfterAll
    static void ends() {
        ingress.close();
        CLIENTS.shutdownNow();
    }

    @Test
    void an_idle_connection_is_kept_and_serves_whoever_comes_back() {
        assertThat(idle).map(CompletableFuture::join).allMatch(answer -> answer.startsWith("HTTP/1.1 200 "));
    }

    @Test
    void how_long_it_is_kept_is_announced_to_whoever_may_keep_it() throws IOException {
        assertThat(answer(READ)).contains("\r\nkeep-alive: timeout=60\r\n").doesNotContain("connection: close");
        assertThat(answer("GET /nowhere HTTP/1.1\r\nHost: shop\r\n\r\n"))
                .startsWith("HTTP/1.1 404 ")
                .contains("\r\nkeep-alive: timeout=60\r\n");
        assertThat(answer(READ.replace("HTTP/1.1", "HTTP/1.0"))).doesNotContain("keep-alive: ");
        assertThat(answer("GET /info/1 HTTP/1.1\r\n\r\n"))
                .startsWith("HTTP/1.1 400 ")
                .doesNotContain("keep-alive: ");
    }

    @Test
    void whoever_sent_nothing_is_answered_nothing() {
        assertThat(silent.join()).isEmpty();
    }

    @Test
    void a_request_that_does_not_arrive_is_not_waited_for_as_an_idle_connection_is() {
        assertThat(unfinished).map(CompletableFuture::join).allMatch(answer -> answer.startsWith("HTTP/1.1 408 "));
    }

    @Test
    void nor_is_a_body() throws IOException {
        assertThat(answer(purchase(100, 1))).startsWith("HTTP/1.1 408 ");
        assertThat(unfinishedLongBody.join()).startsWith("HTTP/1.1 504 ");
    }

    private static String readAgainLater(KeptConnection connection) throws IOException {
        connection.send(READ).answer(BOUND);
        return connection.isKeptFor(LONG) ? connection.send(READ).answer(BOUND) : "";
    }

    private static String answer(String request) throws IOException {
        try (KeptConnection connection = new KeptConnection(ingress.topology().ingress())) {
            return connection.send(request).answer(BOUND);
        }
    }

    private static CompletableFuture<String> client(int port, Exchange exchange) {
        return CompletableFuture.supplyAsync(
                () -> {
                    try (KeptConnection connection = new KeptConnection(port)) {
                        return exchange.over(connection);
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                },
                CLIENTS);
    }

    private static String purchase(int length, int sent) {
        return "POST /purchase/1 HTTP/1.1\r\nHost: shop\r\nContent-Length: " + length + "\r\n\r\n" + "x".repeat(sent);
    }

    private interface Exchange {
        String over(KeptConnection connection) throws IOException;
    }
}
