package bazar.stack.ingress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import bazar.stack.machine.Http;
import bazar.stack.machine.Listener;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The servers that each request reaches. */
class IngressRoutingTest {
    private static final String PROBLEM = "application/problem+json";
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

    @Test
    void requests_go_to_all_frontends_in_turn() {
        List<String> servers = IntStream.range(0, 10)
                .mapToObj(i -> ingress.get("/info/1").body().split(" ")[0])
                .toList();

        assertThat(servers).filteredOn("frontend-1"::equals).hasSize(5);
        assertThat(servers).filteredOn("frontend-2"::equals).hasSize(5);
    }

    @Test
    void customers_are_served_by_ipv6_too_where_the_machine_has_it() {
        assumeTrue(Listener.isPossibleAt("::1"));
        URI there = URI.create("http://[::1]:" + ingress.topology().ingress() + "/info/1");

        assertThat(ingress.send(HttpRequest.newBuilder(there)).statusCode()).isEqualTo(200);
    }

    @Test
    void the_inner_doors_lead_to_replicas_to_the_primary_and_to_order_servers() {
        assertThat(serversBehind(ingress.topology().catalogRead())).contains("catalog-1", "catalog-2");
        assertThat(serversBehind(ingress.topology().catalogWrite())).containsOnly("catalog-1");
        assertThat(serversBehind(ingress.topology().order())).contains("order-1", "order-2");
    }

    @ParameterizedTest
    @CsvSource({
        "/api/info/1, /api/info/1",
        "/api/search/distributed%20systems?page=2, /api/search/distributed%20systems?page=2",
        "/api/orders/abc, /api/orders/abc",
        "/api/purchase, /api/purchase",
        "/api/ping, /api/ping",
        "/health, /health",
        "/health/live, /health/live",
        "/openapi, /openapi",
        "/openapi/ui, /openapi/ui",
        "/openapi/ui/index.html, /openapi/ui/index.html",
        "/openapi?format=json, /openapi?format=json",
        "/openapi/ui/?x=%00, /openapi/ui/",
        "/search/distributed%20systems, /api/search/distributed%20systems",
        "/search/, /api/search/",
        "/search/FICTION%20%2F%20Thrillers, /api/search?topic=FICTION%20%2F%20Thrillers&",
        "/api/search/a%2fb%5Cc%3bd&e+f%23?after=1, /api/search?topic=a%2fb%5Cc%3bd%26e%2Bf%23&after=1",
        "/catalog-service/search/%2Fa..%2F..b%2F, /api/search?topic=%2Fa..%2F..b%2F&",
        "/api/search?topic=../a%2F.., /api/search?topic=../a%2F..",
        "/info/1, /api/info/1",
        "/purchase/1, /api/purchase/1",
        "/catalog-service/search/systems, /api/search/systems",
        "/catalog-service/info/9, /api/info/9",
        "/order-service/purchase, /api/purchase"
    })
    void public_paths_and_the_spellings_of_the_assignment_reach_a_frontend(String path, String there) {
        HttpResponse<String> answer = ingress.get(path);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains(" GET " + there + " ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/", "/replication", "/leases", "/cache/invalidations", "/sales/1", "/store", "/books/1", "/orders",
                "/metrics", "/primary", "/api", "/api/replication", "/infos", "/info", "/search", "/API/info/1",
                "/catalog-service/store", "/catalog-service/info", "/order-service/orders", "/openapi/uix"
            })
    void everything_else_is_not_there(String path) {
        int before = ingress.seen();

        HttpResponse<String> answer = ingress.get(path);

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue(PROBLEM);
        assertThat(Http.parse(answer.body()).orElseThrow().getString("instance"))
                .isEqualTo(path);
        assertThat(ingress.seen()).isEqualTo(before);
    }

    @Test
    void the_answer_of_a_server_is_passed_on_as_it_is() {
        assertThat(ingress.post("/purchase/1", 0).body()).contains(" POST /api/purchase/1 0\n");
        HttpRequest.Builder head = ingress.request("/info/1").method("HEAD", HttpRequest.BodyPublishers.noBody());
        assertThat(ingress.send(head).statusCode()).isEqualTo(200);
    }

    @Test
    void its_statistics_and_metrics_are_on_loopback_only() {
        URI metrics = ingress.node().statistics().resolve("/metrics");

        assertThat(ingress.send(HttpRequest.newBuilder(metrics)).body()).contains("haproxy_backend_active_servers");
        assertThat(ingress.get("/metrics").statusCode()).isEqualTo(404);
    }

    private static Stream<String> serversBehind(int port) {
        return IntStream.range(0, 6)
                .mapToObj(
                        i -> new Wire(port).send("GET /books/1 HTTP/1.1", "Host: inner", "Connection: close", END, END))
                .map(answer -> answer.split("\r\n\r\n", 2)[1].split(" ")[0]);
    }
}
