package bazar.stack.ingress;

import static org.assertj.core.api.Assertions.assertThat;

import bazar.stack.machine.Http;
import bazar.stack.topology.Topology;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The requests that the ingress refuses. */
class IngressStrictnessTest {
    private static final String PROBLEM = "application/problem+json";
    private static final String END = "";
    private static final Pattern DATE = Pattern.compile("(?i)\r\ndate: \\w{3}, \\d{2} \\w{3} \\d{4} [0-9:]{8} GMT");

    private static RunningIngress ingress;

    @BeforeAll
    static void runs(@TempDir Path directory) throws IOException {
        ingress = new RunningIngress(directory);
    }

    @AfterAll
    static void ends() {
        ingress.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/info/../store",
                "/info/./1",
                "/search/..",
                "/search/../",
                "/search/.",
                "//store",
                "/info//1",
                "/info/1;a=b",
                "/info\\..\\store",
                "/info/%2e%2e/store",
                "/info/C%23",
                "/info/%2E./store",
                "/info/..%2fstore",
                "/info/%2Fstore",
                "/info/%5cstore",
                "/info/1%3Ba=b",
                "/api/orders/a%2Fb",
                "/api/carts/a%5Cb/items/1",
                "/openapi/ui/%2F",
                "/api/search%2Fa",
                "/search/a/b%2Fc",
                "/search/a%2Fb/c",
                "/api/search/a%2fb/",
                "/catalog-service/info/1%2F2",
                "/search/..%2Finfo%2F1",
                "/search/a%2F..%2F..%2Fstore",
                "/search/a%5c..",
                "/search/..%3B%2Fstore",
                "/search/.%2Fa",
                "/search/%2E%2E%2Fstore",
                "/search/a;b",
                "/search/%00",
                "/search/a%0ab",
                "/search/a%0D",
                "/search/%1f",
                "/search/%7F",
                "/search/%",
                "/search/%4",
                "/search/%zz"
            })
    void a_path_that_two_servers_could_read_differently_is_refused(String path) {
        int before = ingress.seen();

        String answer = ingress.wire("GET " + path + " HTTP/1.1", "Host: shop", END, END);

        assertThat(answer).startsWith("HTTP/1.1 400 ").contains("content-type: " + PROBLEM, "The path is refused");
        assertThat(ingress.seen()).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://shop/info/1?a=b", "/info/1?a=b"})
    void a_path_is_checked_and_passed_on_without_the_host_before_it(String target) {
        assertThat(ingress.wire("GET " + target + " HTTP/1.1", "Host: shop", END, END))
                .contains(" GET /api/info/1?a=b ");
    }

    @Test
    void a_host_before_the_path_opens_no_inner_door() {
        assertThat(ingress.wire("GET http://shop/store HTTP/1.1", "Host: shop", END, END))
                .startsWith("HTTP/1.1 404 ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"TRACE", "BREW", "get"})
    void a_method_that_nobody_knows_is_not_allowed(String method) {
        assertThat(ingress.wire(method + " /info/1 HTTP/1.1", "Host: shop", END, END))
                .startsWith("HTTP/1.1 405 ")
                .contains("allow: GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS", "content-type: " + PROBLEM);
    }

    @ParameterizedTest
    @CsvSource({
        "Content-Length: 5, Content-Length: 6",
        "Content-Length: 5, Content-Length: x",
        "Content-Length: +5,",
        "Content-Length: 5 5,",
        "Content-Length: 18446744073709551616,",
        "Transfer-Encoding: xchunked,",
        "Transfer-Encoding: identity,",
        "'Transfer-Encoding: chunked, identity',",
        "Transfer-Encoding: chunked, Transfer-Encoding: chunked",
        "Transfer-Encoding : chunked,",
        "Host: another,"
    })
    void a_request_whose_end_or_host_is_in_doubt_is_refused(String header, String another) {
        int before = ingress.seen();

        String answer = ingress.wire(
                "POST /purchase/1 HTTP/1.1",
                "Host: shop",
                header,
                another == null ? "X: y" : another,
                END,
                "0",
                END,
                "GET /info/1 HTTP/1.1",
                "Host: shop",
                END,
                END);

        assertThat(answer)
                .startsWith("HTTP/1.1 4")
                .containsOnlyOnce("HTTP/1.1 4")
                .doesNotContain("200 OK");
        assertThat(ingress.seen()).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"HTTP/1.2", "HTTP/2.0", "HTTP/0.9"})
    void other_protocols_are_refused(String protocol) {
        assertThat(ingress.wire("GET /info/1 " + protocol, "Host: shop", END, END))
                .startsWith("HTTP/1.1 400 ");
        assertThat(ingress.wire("PRI * HTTP/2.0", END, "SM", END, END)).startsWith("HTTP/1.1 400 ");
    }

    @Test
    void transfer_encoding_is_not_for_http_1_0() {
        assertThat(ingress.wire("POST /purchase/1 HTTP/1.0", "Transfer-Encoding: chunked", END, "0", END, END))
                .startsWith("HTTP/1.1 400 ")
                .contains(PROBLEM);
    }

    @Test
    void a_request_without_a_host_is_refused() {
        assertThat(ingress.wire("GET /info/1 HTTP/1.1", END, END))
                .startsWith("HTTP/1.1 400 ")
                .contains(PROBLEM);
    }

    /** HAProxy uses the chunks, drops the length and closes the connection, so that no second request can follow. */
    @ParameterizedTest
    @CsvSource({"Content-Length: 5, Transfer-Encoding: chunked", "Transfer-Encoding: chunked, Content-Length: 5"})
    void two_ways_to_say_how_long_a_request_is_make_one_request(String first, String second) {
        String answer = ingress.wire(
                "POST /purchase/1 HTTP/1.1",
                "Host: shop",
                first,
                second,
                END,
                "0",
                END,
                "GET /store HTTP/1.1",
                "Host: shop",
                END,
                END);

        assertThat(answer)
                .containsOnlyOnce("HTTP/1.1 ")
                .contains(" POST /api/purchase/1 0\n")
                .containsIgnoringCase("connection: close")
                .doesNotContainIgnoringCase("content-length: [");
    }

    @Test
    void nobody_leaves_the_protocol_and_no_odd_header_gets_in() {
        assertThat(ingress.wire(
                        "GET /info/1 HTTP/1.1",
                        "Host: shop",
                        "Connection: Upgrade, HTTP2-Settings",
                        "Upgrade: h2c",
                        "HTTP2-Settings: AAMAAABkAAQAAP__",
                        "$WSRA: 10.0.0.1",
                        "Idempotency_Key: k",
                        END,
                        END))
                .startsWith("HTTP/1.1 200 ")
                .doesNotContainIgnoringCase("upgrade:")
                .doesNotContainIgnoringCase("$wsra")
                .doesNotContainIgnoringCase("idempotency_key");
    }

    @Test
    void headers_have_limits() {
        assertThat(ingress.wire("GET /info/1 HTTP/1.1", "Host: shop", "X: " + "x".repeat(20_000), END, END))
                .startsWith("HTTP/1.1 400 ");
        assertThat(ingress.wire("GET /info/1 HTTP/1.1", "Host: shop", "X: y\r\n".repeat(150), END))
                .startsWith("HTTP/1.1 400 ");
    }

    @Test
    void a_body_has_at_most_64_kib() {
        assertThat(ingress.post("/purchase/1", 65_536).body()).contains(" POST /api/purchase/1 65536\n");
        assertThat(ingress.post("/purchase/1", 65_537).statusCode()).isEqualTo(413);
    }

    @Test
    void whoever_sends_too_much_gets_to_see_why() {
        HttpResponse<String> answer = ingress.post("/purchase/1", 5_000_000);

        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue(PROBLEM);
        assertThat(Http.parse(answer.body()).orElseThrow().getString("instance"))
                .isEqualTo("/purchase/1");
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '\'',
            value = {
                "GET,    0, /nowhere/x:1,     404, /nowhere/x:1",
                "GET,    0, /nowhere/{y}|\"^, 404, /nowhere/%7By%7D%7C%22%5E",
                "GET,    0, /nowhere/a%c3%a4, 404, /nowhere/a%c3%a4",
                "BREW,   0, /nowhere/<x>,     405, /nowhere/%3Cx%3E",
                "DELETE, 0, /openapi/{y},     405, /openapi/%7By%7D",
                "POST, 65537, /a\\b%zz%5c,     413, /a%5Cb%25zz%5c"
            })
    void a_problem_names_a_uri_though_the_path_is_none(
            String method, int length, String path, int status, String instance) {
        String answer = ingress.wire(
                method + " " + path + " HTTP/1.1", "Host: shop", "Content-Length: " + length, END, "x".repeat(length));

        assertThat(answer).startsWith("HTTP/1.1 " + status + " ").contains("\"instance\":\"" + instance + "\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET", "BREW", "DELETE"})
    void an_odd_path_is_refused_whatever_the_method(String method) {
        assertThat(ingress.wire(method + " /openapi/ui/..\\..\\store HTTP/1.1", "Host: shop", END, END))
                .startsWith("HTTP/1.1 400 ")
                .contains("urn:bazar:problem:refused-path");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /nowhere HTTP/1.1\r\nHost: shop",
                "GET //store HTTP/1.1\r\nHost: shop",
                "BREW /info/1 HTTP/1.1\r\nHost: shop",
                "GET /info/1 HTTP/1.1",
                "POST /purchase/1 HTTP/1.1\r\nHost: shop\r\nContent-Length: 70000",
                "GET /info/1 HTTP/1.1\r\nHost: shop"
            })
    void every_answer_is_dated_once_whoever_gives_it(String head) {
        assertThat(answersWithDates(ingress.topology().ingress(), head)).isEqualTo(1);
    }

    @Test
    void inner_answers_are_dated_once_too() {
        Topology topology = ingress.topology();
        for (int port : List.of(topology.catalogRead(), topology.catalogWrite(), topology.order())) {
            assertThat(answersWithDates(port, "GET /books/1 HTTP/1.1\r\nHost: inner"))
                    .isEqualTo(1);
        }
        for (String page : List.of("/", "/metrics", "/health/ready")) {
            assertThat(answersWithDates(topology.control(), "GET " + page + " HTTP/1.1\r\nHost: inner"))
                    .isEqualTo(1);
        }
    }

    private static long answersWithDates(int port, String head) {
        String answer = new Wire(port).send(head, END, "x".repeat(head.contains("70000") ? 70_000 : 0));
        return DATE.matcher(answer.split("\r\n\r\n", 2)[0]).results().count();
    }
}
