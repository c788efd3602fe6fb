package bazar.system;

import static bazar.system.stack.AnswerAssert.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import bazar.system.stack.Answer;
import bazar.system.stack.BazarStack;
import bazar.system.stack.Door;
import bazar.system.stack.SharedStack;
import bazar.system.stack.Wire;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every server interprets a request's headers as HTTP defines them, in any spelling. */
@ExtendWith(SharedStack.class)
class HeadersIT {
    private static final String NOBODYS = "abcdefghijklmnopqrstuvwxyz";

    private final BazarStack store;
    private final long book;
    private final Supplier<List<String>> complaints;

    HeadersIT(BazarStack store) {
        this.store = store;
        this.book = store.unsoldBook().id();
        this.complaints = store.complaintsFromNow();
    }

    @AfterEach
    void no_server_has_taken_a_fault_of_its_callers_for_its_own() {
        assertThat(complaints.get()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\'', textBlock = """
            ''                                        | taken
            */*                                       | taken
            application/*                             | taken
            Application/JSON                          | taken
            application/json;version=1                | taken
            application/json ; charset=utf-8          | taken
            text/html, */*;q=0.8                      | taken
            text/html, image/gif, *; q=.2, */*; q=.2  | taken
            application/json;q=0.001                  | taken
            */*;q=0, application/json                 | taken
            application/json;q=0                      | 406
            application/json;q=0, */*                 | 406
            application/*;q=0, */*                    | 406
            */*;q=0                                   | 406
            text/html, application/json;q=0           | 406
            text/csv                                  | 406
            application/problem+json                  | 406
            application/json;q=abc                    | 400
            application/json;q=1.5                    | 400
            application/json;q=-1                     | 400
            application/json;q=0.0001                 | 400
            application/json;q=                       | 400
            json                                      | 400
            text/html, json                           | 400
            """)
    void the_closest_range_that_a_caller_names_decides(String accept, String outcome) {
        assertOutcome(said(store.ingress(), "GET", "/info/" + book, "Accept: " + accept), outcome);
        assertOutcome(said(store.node("catalog-1"), "GET", "/books/" + book, "Accept: " + accept), outcome);
        assertOutcome(said(store.node("order-1"), "POST", "/carts", "Accept: " + accept), outcome);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\'', textBlock = """
            ''                                         | application/json
            */*                                        | application/json
            text/csv                                   | text/csv
            text/*, application/json;q=0.5             | text/csv
            application/json;q=0, */*                  | text/csv
            text/csv;q=0, */*                          | application/json
            text/csv;q=0.5, application/json;q=0.6     | application/json
            text/csv;charset=utf-8                     | text/csv
            """)
    void the_log_is_sent_as_its_reader_likes_it_best(String accept, String mediaType) {
        assertThat(said(store.node("order-1"), "GET", "/orders", "Accept: " + accept))
                .isOk()
                .hasHeaderMatching("Content-Type", mediaType + "(;.*)?");
        assertThat(said(store.node("order-1"), "GET", "/orders", "Accept: text/csv;q=0, text/html"))
                .isProblem(406);
    }

    @Test
    void nothing_is_done_for_a_caller_who_takes_no_answer() {
        long rare = store.freshBook(1).id();

        assertThat(said(store.ingress(), "POST", "/purchase/" + rare, "Accept: application/json;q=0"))
                .isProblem(406);

        assertThat(store.ingress().info(rare)).hasStock(1);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            application/json                                 | taken
            application/json ; charset=utf-8                 | taken
            application/json;charset="UTF-8"                 | taken
            APPLICATION/JSON; CHARSET=Utf-8                  | taken
            application/json;                                | taken
            application/json;version=1                       | taken
            application/json;charset=nonsense                | 415
            application/json;charset=iso-8859-1              | 415
            application/json;charset=us-ascii                | 415
            application/json;charset=utf-16                  | 415
            application/problem+json                         | 415
            text/plain                                       | 415
            application/json;charset                         | 400
            application/json;charset=                        | 400
            application/json;charset="utf-8                  | 400
            application/json;charset=utf-8;charset=utf-8     | 400
            application/json;charset=utf-8;charset=utf-16    | 400
            application/json, text/plain                     | 400
            nonsense                                         | 400
            ``                                               | 400
            """)
    void a_body_is_json_in_utf_8_and_says_so_in_any_spelling(String mediaType, String outcome) {
        String type = "Content-Type: " + mediaType;
        String cart = store.ingress().send("POST", "/api/carts").json().getString("id");

        assertOutcome(
                told(store.ingress(), "PUT /api/carts/" + cart + "/items/" + book, "{\"quantity\":1}", type), outcome);
        assertOutcome(
                told(store.node("order-1"), "PUT /carts/" + cart + "/items/" + book, "{\"quantity\":1}", type),
                outcome);
        assertOutcome(told(store.node("catalog-1"), "PATCH /books/" + book, "{\"price\":1.00}", type), outcome);
    }

    @Test
    void a_header_in_two_lines_is_one_list() {
        for (Door server : List.of(store.ingress(), store.frontend(1))) {
            assertThat(said(
                            server,
                            "GET",
                            server.path("/info/" + book),
                            "Accept: text/html",
                            "Accept: application/json"))
                    .isOk();
            String etag = server.info(book).header("ETag").orElseThrow();
            for (String known : List.of(etag, "W/" + etag, "\"other\" ,, " + etag, "*")) {
                String other = known.equals("*") ? "If-Modified-Since: nonsense" : "If-None-Match: \"other\"";
                assertThat(said(server, "GET", server.path("/info/" + book), other, "If-None-Match: " + known))
                        .hasStatus(304);
            }
            assertThat(said(
                            server,
                            "GET",
                            server.path("/info/" + book),
                            "If-None-Match: \"x\"",
                            "If-None-Match: \"y\""))
                    .isOk();
            assertThat(said(
                            server,
                            "GET",
                            server.path("/info/" + book),
                            "Cookie: a=b",
                            "Cookie: Bazar-Min-As-Of=nonsense"))
                    .isOk()
                    .hasHeaderMatching("Set-Cookie", "Bazar-Min-As-Of=;.*");
        }
        assertThat(said(store.node("order-1"), "GET", "/orders", "Accept: text/html", "Accept: text/csv"))
                .hasHeaderMatching("Content-Type", "text/csv;.*");
    }

    @Test
    void a_header_that_may_stand_once_is_refused_twice() {
        String json = "Content-Type: application/json";
        String key = "Idempotency-Key: " + Door.newKey();
        String order = "{\"bookId\":" + book + "}";

        assertThat(said(store.ingress(), "POST", "/purchase/" + book, key, key)).isProblem(400);
        assertThat(told(store.node("order-1"), "POST /orders", order, json, key, key))
                .isProblem(400);
        assertThat(told(store.node("order-1"), "POST /orders", order, json, json, key))
                .isProblem(400);

        String least = "Bazar-Min-As-Of: 1.1";
        assertThat(said(store.ingress(), "GET", "/info/" + book, least, least)).isProblem(400);
        assertThat(said(store.ingress(), "GET", "/api/orders/" + NOBODYS, least, least))
                .isProblem(400);
        assertThat(said(store.node("order-1"), "GET", "/orders/" + NOBODYS, least, least))
                .isProblem(400);
        assertThat(said(store.node("catalog-1"), "GET", "/books/" + book, least, least))
                .isProblem(400);
    }

    private static void assertOutcome(Answer answer, String outcome) {
        if (outcome.equals("taken")) {
            assertThat(answer.status()).as(answer.toString()).isBetween(200, 201);
        } else {
            assertThat(answer).isProblem(Integer.parseInt(outcome));
        }
    }

    private static Answer said(Door server, String method, String path, String... headers) {
        return told(server, method + " " + path, "", headers);
    }

    private static Answer told(Door server, String methodAndPath, String body, String... headers) {
        List<String> lines = new ArrayList<>(List.of(headers));
        lines.add("Content-Length: " + body.length());
        List<Answer> answers = server.say(Wire.request(methodAndPath + " HTTP/1.1", lines, body));
        assertThat(answers).as(methodAndPath).hasSize(1);
        return answers.get(0);
    }
}
