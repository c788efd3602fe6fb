package bazar.system;

import static bazar.system.stack.AnswerAssert.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import bazar.system.stack.Answer;
import bazar.system.stack.BazarStack;
import bazar.system.stack.Door;
import bazar.system.stack.SharedStack;
import bazar.system.stack.Shop;
import bazar.system.stack.Wire;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The paths that the ingress shows and hides. */
@ExtendWith(SharedStack.class)
class IngressIT {
    private static final List<String> INNER = List.of(
            "/replication",
            "/replication/entries",
            "/leases",
            "/leases/x",
            "/cache/invalidations",
            "/sales/x",
            "/store",
            "/backup",
            "/primary",
            "/books/1",
            "/books?topic=nature",
            "/metrics",
            "/metrics/base",
            "/orders",
            "/orders/abcdefghijklmnopqrstuvwxyz",
            "/api/orders",
            "/openapi/platform",
            "/ibm/api",
            "/adminCenter",
            "/;csv");

    private final Door ingress;

    IngressIT(Shop store) {
        this.ingress = store.ingress();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/openapi/ui/nothing", "/openapi/ui/{y}", "/api/info/%23"})
    void what_the_platform_has_beside_the_store_is_refused_in_our_own_words(String path) {
        List<Answer> answers = ingress.say(Wire.request("GET " + path + " HTTP/1.1", List.of(), ""));

        assertThat(answers).hasSize(1);
        assertThat(answers.get(0)).isRefusal().hasNoHeader("$WSEP");
    }

    static Stream<Arguments> inner_paths_in_every_spelling() {
        return INNER.stream()
                .flatMap(path -> Stream.of("GET", "POST", "PUT", "DELETE").map(method -> Arguments.of(method, path)));
    }

    @ParameterizedTest
    @MethodSource("inner_paths_in_every_spelling")
    void no_inner_path_is_reachable_however_it_is_spelled(String method, String path) {
        String first = path.substring(1, 2);
        String rest = path.substring(2);
        String encoded = "%" + Integer.toHexString(first.charAt(0));
        Stream.of(
                        path,
                        "/" + path,
                        "/." + path,
                        "/x/.." + path,
                        "/api" + path + "/../.." + path,
                        "/api/info/.." + path,
                        "/api/info/../.." + path,
                        "/openapi/ui/../.." + path,
                        "/openapi/ui/..;/.." + path,
                        "/openapi/ui/%2e%2e/%2e%2e" + path,
                        "/openapi/ui/..%2f.." + path.replace("/", "%2f"),
                        "/openapi/ui/%252e%252e/%252e%252e" + path,
                        "/openapi/ui/..\\.." + path.replace("/", "\\"),
                        "/health/.." + path,
                        "/search/../.." + path,
                        "/catalog-service" + path,
                        "/catalog-service/../.." + path,
                        "/catalog-service/info/../../.." + path,
                        "/order-service" + path,
                        "/order-service/purchase/../.." + path,
                        "/" + encoded + rest,
                        "/" + first.toUpperCase(Locale.ROOT) + rest,
                        "/;x" + path,
                        path + ";x=1",
                        path + "/",
                        path + "%00",
                        path + "%20",
                        "http://localhost" + path,
                        "http://localhost/openapi/ui/../.." + path,
                        "https://elsewhere" + path)
                .forEach(spelling -> {
                    List<Answer> answers = ingress.say(
                            Wire.request(method + " " + spelling + " HTTP/1.1", List.of("Content-Length: 0"), ""));
                    assertThat(answers)
                            .as("%s %s", method, spelling)
                            .singleElement()
                            .satisfies(answer -> assertThat(answer.status())
                                    .as(answer.toString())
                                    .isIn(400, 404, 405));
                });
    }

    @Test
    void a_request_that_is_never_finished_is_given_up() {
        assertThat(ingress.say("POST /purchase/999 HTTP/1.1\r\nHost: localhost\r\nContent-Length: 5\r\n\r\n1"))
                .singleElement()
                .satisfies(answer -> assertThat(answer).isProblem(408));
    }

    @Test
    void headers_beyond_all_bounds_are_refused() {
        String many = "X-Many: y\r\n".repeat(200);
        String large = "X-Large: " + "y".repeat(20_000) + "\r\n";
        for (String headers : List.of(many, large)) {
            assertThat(ingress.say("GET /info/1 HTTP/1.1\r\nHost: localhost\r\n" + headers + "\r\n"))
                    .singleElement()
                    .satisfies(answer -> assertThat(answer.status()).isBetween(400, 499));
        }
    }

    @Test
    void the_api_is_described_and_can_be_tried_through_the_ingress() {
        assertThat(ingress.get("/openapi")).isOk().hasHeaderMatching("Content-Type", "application/yaml.*|text/.*");
        assertThat(ingress.get("/openapi?format=JSON")
                        .json()
                        .getJsonObject("paths")
                        .keySet())
                .contains("/api/info/{id}", "/api/search/{topic}", "/api/purchase/{id}", "/api/orders/{id}")
                .noneMatch(path -> path.contains("invalidations"));
        assertThat(ingress.get("/openapi/ui/")).isOk().hasHeaderMatching("Content-Type", "text/html.*");
    }

    @Test
    void each_server_describes_its_own_operations(BazarStack stack) {
        assertThat(stack.servers()).hasSize(6).allSatisfy(server -> {
            assertThat(server.get("/openapi")).isOk();
            assertThat(server.get("/openapi/ui/")).isOk().hasHeaderMatching("Content-Type", "text/html.*");
            assertThat(server.get("/metrics")).isOk();
        });
        assertThat(pathsOf(stack.node("catalog-1"))).contains("/books/{id}", "/sales/{orderId}");
        assertThat(pathsOf(stack.node("order-1"))).contains("/orders", "/orders/{id}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/health", "/health/started", "/health/live", "/health/ready"})
    void health_is_told_through_the_ingress(String path) {
        assertThat(ingress.get(path)).isOk().hasHeaderMatching("Content-Type", "application/json.*");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/health", "/health/started", "/health/live", "/health/ready"})
    void health_is_told_by_each_server(String path, BazarStack stack) {
        assertThat(stack.servers()).allSatisfy(server -> {
            Answer answer = server.get(path);
            assertThat(answer).isOk();
            assertThat(answer.json().getString("status")).isEqualTo("UP");
            assertThat(answer.json().getJsonArray("checks")).isNotEmpty();
        });
    }

    @Test
    void the_primary_alone_says_that_it_takes_writes(BazarStack stack) {
        assertThat(stack.node("catalog-1").get("/primary")).isOk();
        assertThat(stack.node("catalog-2").get("/primary")).hasStatus(503);
    }

    private static Set<String> pathsOf(Door server) {
        return server.get("/openapi?format=JSON").json().getJsonObject("paths").keySet();
    }
}
