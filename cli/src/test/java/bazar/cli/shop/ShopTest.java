package bazar.cli.shop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ShopTest {
    private static final int CONNECTION_LOST = 0;
    private static final String UNAVAILABLE =
            "{\"type\":\"urn:bazar:problem:unavailable\",\"title\":\"The store cannot answer now\"}";

    private final Deque<Integer> statuses = new ArrayDeque<>();
    private final List<String> requests = new ArrayList<>();
    private final List<String> keys = new ArrayList<>();
    private String body = "{}";
    private HttpServer store;
    private Shop shop;

    @BeforeEach
    void opens() throws IOException {
        store = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        store.createContext("/", this::answer);
        store.start();
        shop = new Shop(door());
    }

    @AfterEach
    void closes() {
        store.stop(0);
    }

    @Test
    void a_purchase_is_repeated_with_the_same_key_until_its_outcome_is_known() {
        statuses.addAll(List.of(503, CONNECTION_LOST, 502, 200));
        body = "{\"orderId\":\"o1\"}";

        assertThat(shop.buy("1").getString("orderId")).isEqualTo("o1");
        assertThat(keys).hasSize(4).containsOnly(keys.get(0));
        assertThat(keys.get(0)).matches("[A-Za-z0-9_-]{16,64}");
    }

    @Test
    void two_purchases_have_two_keys() {
        statuses.addAll(List.of(200, 200));

        shop.buy("1");
        shop.buy("1");
        assertThat(keys).doesNotHaveDuplicates();
    }

    @Test
    void a_purchase_that_is_refused_is_not_repeated() {
        statuses.add(409);
        body = "{\"title\":\"The book is out of stock\",\"detail\":\"There is no copy of book 1 left.\"}";

        assertThatThrownBy(() -> shop.buy("1"))
                .hasMessage("The book is out of stock: There is no copy of book 1 left.");
        assertThat(requests).containsExactly("POST /purchase/1");
    }

    @Test
    void a_purchase_is_not_repeated_for_ever() {
        statuses.addAll(List.of(503, 503, 503, 503, 503, 200));
        body = UNAVAILABLE;

        assertThatThrownBy(() -> shop.buy("1")).hasMessage("The store cannot answer now");
        assertThat(requests).hasSize(5);
    }

    @Test
    void once_an_answer_is_lost_the_outcome_is_unknown_though_later_attempts_are_not_begun() {
        statuses.addAll(List.of(503, CONNECTION_LOST, 503, 503, 503));
        body = UNAVAILABLE;

        assertThatThrownBy(() -> shop.buy("1"))
                .hasMessageStartingWith("It is not known whether the book was bought.")
                .hasMessageEndingWith("Idempotency-Key: " + keys.get(0) + "' " + door() + "/purchase/1");
    }

    @Test
    void whatever_is_asked_for_stays_one_part_of_the_request() {
        statuses.addAll(List.of(200, 200));
        body = "[]";
        shop.search("a b/../c?d");
        body = "{}";
        shop.info("../store");

        assertThat(requests).containsExactly("GET /api/search?topic=a%20b%2F..%2Fc%3Fd", "GET /info/..%2Fstore");
    }

    @Test
    void an_answer_that_is_no_json_is_told_as_such() {
        statuses.add(200);
        body = "<html>";

        assertThatThrownBy(() -> shop.info("1")).hasMessage("The store answered 200 with a body that is not JSON.");
    }

    private URI door() {
        return URI.create("http://127.0.0.1:" + store.getAddress().getPort());
    }

    private void answer(HttpExchange http) throws IOException {
        requests.add(http.getRequestMethod() + " " + http.getRequestURI());
        keys.add(http.getRequestHeaders().getFirst("Idempotency-Key"));
        int status = statuses.remove();
        if (status != CONNECTION_LOST) {
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            http.getResponseHeaders().add("Retry-After", "0");
            http.sendResponseHeaders(status, bytes.length);
            http.getResponseBody().write(bytes);
        }
        http.close();
    }
}
