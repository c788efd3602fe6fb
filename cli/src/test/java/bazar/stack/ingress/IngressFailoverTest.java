package bazar.stack.ingress;

import static org.assertj.core.api.Assertions.assertThat;

import bazar.stack.machine.Http;
import bazar.stack.topology.Topology;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Customers notice as little as possible of failing servers. */
class IngressFailoverTest {
    private static final String WRITE = "POST /purchase/1 HTTP/1.1\r\nHost: shop\r\nContent-Length: 0\r\n\r\n";

    @TempDir
    private Path directory;

    private final ExecutorService threads = Executors.newCachedThreadPool();
    private RunningIngress ingress;

    @BeforeEach
    void runs() throws IOException {
        ingress = new RunningIngress(directory);
    }

    @AfterEach
    void ends() {
        ingress.close();
        threads.shutdownNow();
    }

    @Test
    void a_killed_frontend_fails_no_request() throws ExecutionException, InterruptedException {
        CompletableFuture<Void> killed = CompletableFuture.runAsync(() -> {
            ingress.server("frontend-1").awaitRequests(50);
            ingress.server("frontend-1").close();
        });

        Stream<HttpResponse<String>> reads = IntStream.range(0, 400).mapToObj(i -> ingress.get("/info/1"));
        assertThat(reads).allMatch(answer -> answer.statusCode() == 200);
        killed.get();
        ingress.awaitNoRoute(Backend.FRONTENDS, "frontend-1");
        assertThat(ingress.post("/purchase/1", 0).statusCode()).isEqualTo(200);
    }

    @Test
    void while_servers_vanish_every_request_is_answered() throws IOException {
        Map<String, Backend> vanishing =
                Map.of("frontend-1", Backend.FRONTENDS, "catalog-1", Backend.CATALOG_READ, "order-1", Backend.ORDER);
        Topology doors = ingress.topology();
        List<CompletableFuture<List<String>>> readers = Stream.of(doors.ingress(), doors.catalogRead(), doors.order())
                .flatMap(door -> Stream.generate(() -> door).limit(8))
                .map(door -> CompletableFuture.supplyAsync(() -> answersUntilNoRoute(door, vanishing), threads))
                .toList();

        for (String server : vanishing.keySet()) {
            ingress.server(server).awaitRequests(10);
            ingress.server(server).swallow();
        }

        assertThat(readers)
                .flatExtracting(CompletableFuture::join)
                .allMatch(answer -> answer.startsWith("HTTP/1.1 200 "));
    }

    @Test
    void what_a_silent_server_took_is_read_at_another_and_never_bought_again() {
        ingress.server("frontend-1").hold();
        List<CompletableFuture<HttpResponse<String>>> reads = inParallel(() -> ingress.get("/info/1"));
        List<CompletableFuture<HttpResponse<String>>> purchases = inParallel(() -> ingress.post("/purchase/1", 0));

        assertThat(reads).map(CompletableFuture::join).allMatch(answer -> answer.statusCode() == 200);
        assertThat(purchases)
                .map(CompletableFuture::join)
                .extracting(HttpResponse::statusCode)
                .containsOnlyOnce(200)
                .containsOnlyOnce(504);
        assertThat(ingress.server("frontend-2").requests())
                .containsExactlyInAnyOrder("GET /api/info/1", "GET /api/info/1", "POST /api/purchase/1");
    }

    @Test
    void a_read_whose_answer_is_lost_is_sent_again() {
        ingress.server("frontend-1").hangUp();

        assertThat(Stream.of("GET", "HEAD", "OPTIONS", "GET", "HEAD", "OPTIONS").map(this::readBy))
                .allMatch(answer -> answer.statusCode() == 200);
        assertThat(ingress.server("frontend-1").requests()).isNotEmpty();
    }

    private List<String> answersToWrites() {
        Topology doors = ingress.topology();
        return Stream.of(doors.ingress(), doors.catalogWrite(), doors.order())
                .map(IngressFailoverTest::answerToWrite)
                .toList();
    }

    /** Keeps the connection open in both directions, as HAProxy may answer 400 to a client that has closed its side. */
    private static String answerToWrite(int door) {
        try (KeptConnection connection = new KeptConnection(door)) {
            return connection.send(WRITE).answer(Duration.ofSeconds(10));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private HttpResponse<String> readBy(String method) {
        return ingress.send(ingress.request("/info/1").method(method, BodyPublishers.noBody()));
    }

    @Test
    void a_purchase_whose_answer_is_lost_is_never_sent_again() {
        assertThat(ingress.get("/info/1").statusCode()).isEqualTo(200);
        int before = ingress.seen();
        ingress.server("frontend-1").hangUp();
        ingress.server("frontend-2").hangUp();

        HttpResponse<String> answer = ingress.post("/purchase/1", 0);

        assertThat(answer.statusCode()).isEqualTo(502);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(answer.headers().firstValue("Retry-After")).hasValue("1");
        assertThat(answer.headers().allValues("Date")).hasSize(1);
        assertThat(answer.body()).contains("Idempotency-Key");
        assertThat(ingress.seen() - before).isEqualTo(1);
    }

    @Test
    void a_write_whose_server_dies_with_its_answer_is_called_unknown_at_every_door_and_not_undone() {
        Stream.of("frontend-1", "frontend-2", "catalog-1", "order-1", "order-2")
                .forEach(server -> ingress.server(server).dieOfNextRequest());

        assertThat(answersToWrites())
                .allSatisfy(answer ->
                        assertThat(answer).startsWith("HTTP/1.1 502 ").contains("urn:bazar:problem:outcome-unknown"));
        assertThat(ingress.seen()).isEqualTo(3);
    }

    @Test
    void a_write_that_finds_no_server_is_called_undone_at_every_door() {
        Stream.of("frontend-1", "frontend-2", "catalog-1", "order-1", "order-2")
                .forEach(server -> ingress.server(server).close());

        assertThat(answersToWrites())
                .allSatisfy(answer ->
                        assertThat(answer).startsWith("HTTP/1.1 503 ").contains("urn:bazar:problem:unavailable"));
        assertThat(ingress.seen()).isZero();
    }

    /** HAProxy closes without an answer if the write is not the first request of its connection. */
    @Test
    void a_write_on_a_kept_connection_is_never_called_undone_when_its_answer_is_lost() throws IOException {
        Duration patience = Duration.ofSeconds(10);
        try (KeptConnection sales = new KeptConnection(ingress.topology().catalogWrite());
                KeptConnection orders = new KeptConnection(ingress.topology().order())) {
            assertThat(sales.send(WRITE).answer(patience)).startsWith("HTTP/1.1 200 ");
            assertThat(orders.send(WRITE).answer(patience)).startsWith("HTTP/1.1 200 ");
            Stream.of("catalog-1", "order-1", "order-2")
                    .forEach(server -> ingress.server(server).hangUp());

            assertThat(List.of(
                            sales.send(WRITE).answer(patience),
                            orders.send(WRITE).answer(patience)))
                    .allMatch(answer -> answer.isEmpty() || answer.contains("urn:bazar:problem:outcome-unknown"));
        }
    }

    @Test
    void without_any_frontend_the_answer_is_a_problem_that_says_when_to_try_again() {
        ingress.server("frontend-1").close();
        ingress.server("frontend-2").close();

        HttpResponse<String> answer = ingress.get("/info/1");

        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(answer.headers().firstValue("Retry-After")).hasValue("1");
        assertThat(answer.headers().allValues("Date")).hasSize(1);
        assertThat(answer.headers().firstValue("Keep-Alive")).isEmpty();
        assertThat(Http.parse(answer.body())).isPresent();
    }

    @Test
    void writes_follow_the_primary() {
        ingress.server("catalog-1").close();
        ingress.server("catalog-2").becomePrimary();

        ingress.awaitRoutes(Backend.CATALOG_WRITE, "catalog-2");
        assertThat(new Wire(ingress.topology().catalogWrite()).send("PUT /sales/1 HTTP/1.1", "Host: inner", "", ""))
                .contains("catalog-2 PUT /sales/1 ");
    }

    /** Returns the answers to a client that does not retry. */
    private List<String> answersUntilNoRoute(int door, Map<String, Backend> servers) {
        List<String> answers = new ArrayList<>();
        try (KeptConnection connection = new KeptConnection(door)) {
            do {
                answers.add(connection
                        .send("GET /info/1 HTTP/1.1\r\nHost: shop\r\n\r\n")
                        .answer(Duration.ofSeconds(10)));
            } while (servers.entrySet().stream()
                    .anyMatch(server -> ingress.node().routesTo(server.getValue(), server.getKey())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return answers;
    }

    private List<CompletableFuture<HttpResponse<String>>> inParallel(Supplier<HttpResponse<String>> request) {
        return Stream.generate(() -> CompletableFuture.supplyAsync(request, threads))
                .limit(2)
                .toList();
    }
}
