package bazar.system;

import static bazar.system.stack.AnswerAssert.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import bazar.system.stack.Answer;
import bazar.system.stack.BazarStack;
import bazar.system.stack.Door;
import bazar.system.stack.SharedStack;
import bazar.system.stack.Shop;
import bazar.system.stack.Wire;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A bad request is refused quickly with a reason, at the ingress and at a frontend, and harms no other request. */
@ExtendWith(SharedStack.class)
class BadInputIT {
    private static final Duration SOON = Duration.ofSeconds(2);
    private static final String A_MEGABYTE = " ".repeat(1 << 20);
    private static final String JSON = "Content-Type: application/json";

    private final Shop store;
    private final long book;
    private final Supplier<List<String>> complaints;

    BadInputIT(Shop store) {
        this.store = store;
        this.book = store.unsoldBook().id();
        this.complaints = store.complaintsFromNow();
    }

    @AfterEach
    void the_store_is_as_healthy_as_before() {
        await().untilAsserted(() -> {
            assertThat(store.ingress().info(book)).hasStock(10);
            assertThat(store.isWhole()).isTrue();
        });
        assertThat(complaints.get()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "one",
                "1.5",
                "1e3",
                "0x1",
                "-1",
                "+1",
                "0",
                "9223372036854775808",
                "99999999999999999999",
                "1%20",
                "%D9%A1",
                "null",
                "1,2"
            })
    void the_id_of_a_book_is_a_positive_number(String id) {
        refuse("GET", "/info/" + id);
        refuse("POST", "/purchase/" + id);
        refuse("PUT", "/purchase/" + id);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "%20", "%E2%80%83", "%C2%85", "a%C2%80b", "%CD%B8", "%ff", "%ED%A0%80", "..", "../info/1"})
    void a_topic_is_a_text(String topic) {
        refuse("GET", "/search/" + topic);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/search/%00",
                "/search/a%00b",
                "/search/a%01",
                "/search/%09",
                "/search/%7f",
                "/search/%zz",
                "/search/%",
                "/info/1%00",
                "/info/1%0a",
                "/info/%zz",
                "/api/orders/%00"
            })
    void an_address_that_no_server_takes_is_refused_by_the_ingress_and_by_the_server_in_its_own_words(
            String path, BazarStack stack) {
        assertThat(answerTo(stack.ingress(), "GET", path, "", List.of()))
                .isRefusal()
                .tookAtMost(SOON);
        assertThat(answerTo(stack.frontend(1), "GET", path, "", List.of()))
                .hasStatus(400)
                .tookAtMost(SOON);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "x={y}",
                "{",
                "}",
                "}{",
                "{}",
                "{{}}",
                "{a:[}",
                "{a:.*}",
                "x={y}&y=%7By%7D",
                "utm_source={network}&utm_term={keyword}",
                "${a}",
                "limit={x}",
                "after={x}",
                "[a]",
                "a|b^c`d\\e\"f<g>h",
                "a=b=c&&",
                "&&&=",
                ";a=b;",
                "??",
                "'",
                "+",
                "%00",
                "%01",
                "%0d%0aX-Y:%20z",
                "%7B%7D",
                "%",
                "%2",
                "%zz",
                "%u0041",
                "%ff",
                "%C0%80"
            })
    void whatever_stands_in_a_query_it_is_served_or_refused_in_our_own_words(String query, BazarStack stack) {
        isServedOrRefused(stack.ingress(), "/info/" + book + "?" + query);
        isServedOrRefused(stack.ingress(), "/search/nature?" + query);
        isServedOrRefused(stack.frontend(1), "/api/search/nature?" + query);
        isServedOrRefused(stack.node("catalog-1"), "/books?topic=nature&" + query);
        isServedOrRefused(stack.node("order-1"), "/orders?" + query);
    }

    @Test
    void a_query_of_the_documents_pages_is_served_or_refused_in_our_own_words() {
        for (String query : List.of("x={y}", "%", "a=%zz", "x=%00", "format=json")) {
            for (String path : List.of("/openapi?", "/openapi/ui/?")) {
                assertThat(answerTo(store.ingress(), "GET", path + query, "", List.of()))
                        .hasStatus(200)
                        .hasNoHeader("$WSEP");
            }
        }
        refuse("GET", "/openapi/ui/a.jsp");
        refuse("DELETE", "/openapi");
        refuse("POST", "/openapi/ui/");
    }

    @Test
    void a_query_may_be_long() {
        isServedOrRefused(store.ingress(), "/info/" + book + "?x=" + "{y}".repeat(4_000));
    }

    @Test
    void a_query_that_says_nothing_to_the_store_keeps_nobody_from_reading() {
        for (String query : List.of("x={y}", "utm_term={keyword}", "a|b", "[a]", "&&&=", "%00")) {
            assertThat(answerTo(store.ingress(), "GET", "/info/" + book + "?" + query, "", List.of()))
                    .isOk();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"{y}", "{a:[}", "{", "}", "{}", "a{b}c", "|", "^", "`", "[x]", "\"", "<a>", "%7By%7D", "%20"})
    void whatever_stands_in_a_path_is_a_name_like_any_other(String name, BazarStack stack) {
        for (String path : List.of("/info/" + name, "/search/" + name, "/api/orders/" + name, "/api/carts/" + name)) {
            refuse("GET", path);
        }
        for (Door server : stack.servers()) {
            for (String folder : List.of("/books/", "/sales/", "/orders/", "/carts/", "/peers/carts/", "/")) {
                assertThat(answerTo(server, "GET", folder + name, "", List.of()))
                        .isRefusal()
                        .hasNoHeader("$WSEP");
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/search/%2e%2e/info/1", "/search/..%2finfo%2f1", "/search/%2e%2e%2f%2e%2e%2fmetrics"})
    void an_address_that_hides_its_dots_gets_no_further_than_the_ingress(String path) {
        assertThat(answerTo(store.ingress(), "GET", path, "", List.of()))
                .isRefusal()
                .hasNoHeader("X-Served-By")
                .tookAtMost(SOON);
    }

    @Test
    void an_address_beyond_all_bounds_is_refused() {
        for (Door door : store.doors()) {
            Answer answer = answerTo(door, "GET", "/search/" + "x".repeat(20_000), "", List.of());
            assertThat(answer.status()).as(answer.toString()).isBetween(400, 499);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {101, 10_000})
    void a_topic_has_a_hundred_characters_at_most(int length) {
        refuse("GET", "/search/" + "x".repeat(length));
    }

    @ParameterizedTest
    @ValueSource(strings = {"limit=0", "limit=1001", "limit=x", "limit=", "after=-1", "after=9223372036854775808"})
    void a_part_of_a_list_has_bounds(String part) {
        refuse("GET", "/search/nature?" + part);
    }

    @ParameterizedTest
    @ValueSource(strings = {"limit=0", "limit=1001", "limit=x", "after=-1", "after=9223372036854775808"})
    void a_part_of_a_list_has_bounds_within_the_store_too(String part, BazarStack stack) {
        assertThat(stack.node("catalog-1").get("/books?topic=nature&" + part))
                .isProblem(400, "The request is not valid");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "..", "ABCDEFGHIJKLMNOPQRSTUVWXYZ", "abcdefghijklmnopqrstuvwxy"})
    void the_id_of_an_order_has_a_form(String id) {
        refuse("GET", "/api/orders/" + id);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/nothing",
                "/info",
                "/info/",
                "/info/1/x",
                "/search",
                "/purchase",
                "/api",
                "/api/info",
                "/api/orders",
                "/favicon.ico",
                "/WEB-INF/web.xml",
                "/META-INF/openapi.yaml"
            })
    void what_does_not_exist_is_not_found(String path) {
        refuse("GET", path);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "DELETE /info/",
                "PUT /info/",
                "POST /info/",
                "PATCH /info/",
                "POST /search/",
                "GET /purchase/",
                "DELETE /purchase/",
                "TRACE /info/",
                "PROPFIND /info/",
                "BREW /info/"
            })
    void another_method_is_refused(String methodAndPath) {
        String[] words = methodAndPath.split(" ");

        refuse(words[0], words[1] + book);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "[]",
                "null",
                "9",
                "\"9\"",
                "{}",
                "[{'book_id':BOOK}]",
                "{'book_id':'BOOK'}",
                "{'book_id':BOOK.5}",
                "{'book_id':null}",
                "{'book_id':true}",
                "{'book_id':[BOOK]}",
                "{'book_id':{}}",
                "{'book_id':0}",
                "{'book_id':-1}",
                "{'book_id':9223372036854775808}",
                "{'book_id':1e400}",
                "{'book_id':1e1000000000}",
                "{'book_id':NaN}",
                "{'book_id':BOOK,}",
                "{'book_id':BOOK,'quantity':2}",
                "{'book_id':BOOK,'book_id':BOOK}",
                "{'book_id':BOOK,'\\u0062ook_id':BOOK}",
                "{'book_id':0BOOK}",
                "{'book_id':+BOOK}",
                "{'bookId':BOOK}",
                "{'book_id':BOOK} and more",
                "{'book_id':BOOK}{'book_id':BOOK}",
                "{'book_id':BOOK",
                "\u00ff\u00fe{'book_id':BOOK}"
            })
    void a_choice_is_the_id_of_a_book_and_nothing_else(String body) {
        refuse("POST", "/api/purchase", json(body), JSON);
    }

    @Test
    void a_choice_is_not_nested_without_end() {
        refuse("POST", "/api/purchase", "[".repeat(50_000), JSON);
        refuse("POST", "/api/purchase", "{\"book_id\":".repeat(5_000), JSON);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "text/plain",
                "application/xml",
                "application/x-www-form-urlencoded",
                "application/octet-stream",
                "nonsense",
                ""
            })
    void a_choice_is_json(String mediaType) {
        refuse("POST", "/api/purchase", json("{'book_id':BOOK}"), "Content-Type: " + mediaType);
    }

    @ParameterizedTest
    @ValueSource(strings = {"gzip", "x-gzip", "deflate", "br", "identity, gzip", "GZIP", "\"gzip\"", "nonsense"})
    void a_body_is_sent_as_it_is(String coding, BazarStack stack) {
        String header = "Content-Encoding: " + coding;
        for (Door door : List.of(store.ingress(), stack.frontend(1))) {
            assertThat(answerTo(door, "POST", "/api/purchase", json("{'book_id':BOOK}"), List.of(JSON, header)))
                    .isProblem(415, "Unsupported Media Type");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"de;q=abc", "de;q=2", "*;q=x", ";;", "en-", "de,,en", "ä"})
    void a_wish_for_languages_that_says_nothing_keeps_nobody_from_reading(String languages) {
        assertThat(answerTo(store.ingress(), "GET", "/info/" + book, "", List.of("Accept-Language: " + languages)))
                .isOk();
    }

    @Test
    void a_choice_says_that_it_is_json() {
        refuse("POST", "/api/purchase", json("{'book_id':BOOK}"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{'quantity':2}", "[1]", "{", "2"})
    void a_purchase_of_one_book_has_nothing_to_say(String body) {
        refuse("POST", "/purchase/" + book, json(body), JSON);
        refuse("PUT", "/purchase/" + book, json(body), JSON);
        refuse("POST", "/purchase/" + book, json(body), "Content-Type: text/plain");
        refuse("POST", "/purchase/" + book, json(body));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/purchase", "/purchase/BOOK"})
    void a_body_of_a_megabyte_is_refused(String path) {
        refuse("POST", path.replace("BOOK", Long.toString(book)), A_MEGABYTE, JSON);
        refuseChunked("POST", path.replace("BOOK", Long.toString(book)), A_MEGABYTE, JSON);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "short",
                "fifteen-letters",
                "with spaces in it",
                "sixteen_or_more!",
                "k\u00e9y-that-is-not-ascii",
                "key,with,commas,in,it",
                "\"quoted-key-0123456789\"",
                "0123456789012345678901234567890123456789012345678901234567890123x"
            })
    void a_key_has_a_form(String key) {
        refuse("POST", "/purchase/" + book, "", "Idempotency-Key: " + key);
        refuse("POST", "/api/purchase", json("{'book_id':BOOK}"), JSON, "Idempotency-Key: " + key);
    }

    @Test
    void what_cannot_be_produced_is_not_acceptable() {
        refuse("GET", "/info/" + book, "", "Accept: text/html");
        refuse("GET", "/search/nature", "", "Accept: image/png");
    }

    private void isServedOrRefused(Door door, String path) {
        Answer answer = answerTo(door, "GET", path, "", List.of());
        if (answer.status() == 200) {
            assertThat(answer).hasHeaderMatching("Content-Type", "application/json(;.*)?");
        } else {
            assertThat(answer).isRefusal();
        }
        assertThat(answer).hasNoHeader("$WSEP").tookAtMost(SOON);
    }

    private String json(String body) {
        return body.replace('\'', '"').replace("BOOK", Long.toString(book));
    }

    private void refuse(String method, String path) {
        refuse(method, path, "");
    }

    private void refuse(String method, String path, String body, String... headers) {
        List<String> lines = new ArrayList<>(List.of(headers));
        if (!body.isEmpty()) {
            lines.add("Content-Length: " + body.getBytes(StandardCharsets.ISO_8859_1).length);
        }
        refuseAsItIs(method, path, body, lines);
    }

    private void refuseChunked(String method, String path, String body, String... headers) {
        List<String> lines = new ArrayList<>(List.of(headers));
        lines.add("Transfer-Encoding: chunked");
        String chunk = body.substring(0, 1024);
        String chunks = (Integer.toHexString(chunk.length()) + "\r\n" + chunk + "\r\n").repeat(body.length() / 1024);
        refuseAsItIs(method, path, chunks + "0\r\n\r\n", lines);
    }

    private void refuseAsItIs(String method, String path, String body, List<String> headers) {
        for (Door door : store.doors()) {
            assertThat(answerTo(door, method, path, body, headers)).isRefusal().tookAtMost(SOON);
        }
    }

    private Answer answerTo(Door door, String method, String path, String body, List<String> headers) {
        String spelled = path.startsWith("/api") ? path : door.path(path);
        List<Answer> answers = door.say(Wire.request(method + " " + spelled + " HTTP/1.1", headers, body));
        assertThat(answers).as("%s %s at %s", method, spelled, door).hasSize(1);
        return answers.get(0);
    }
}
