package bazar.system;

import static bazar.system.stack.AnswerAssert.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import bazar.system.stack.Answer;
import bazar.system.stack.BazarStack;
import bazar.system.stack.Door;
import bazar.system.stack.SharedStack;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Any text can be a topic or a title. It is stored, found and shown unchanged. */
@ExtendWith(SharedStack.class)
class TopicsIT {
    private static final String LONGEST_TITLE = "📚".repeat(200);

    private final BazarStack store;
    private final Door ingress;
    private final Door primary;
    private final List<Long> added = new ArrayList<>();

    TopicsIT(BazarStack store) {
        this.store = store;
        this.ingress = store.ingress();
        this.primary = store.node("catalog-1");
    }

    @BeforeEach
    void every_frontend_caches() {
        store.awaitLeases();
    }

    @AfterEach
    void clear() {
        added.forEach(
                book -> assertThat(primary.send("DELETE", "/books/" + book)).hasStatus(204));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "FICTION / Thrillers",
                "/",
                "//a//",
                "a\\b",
                "a;b=c",
                ";",
                "a%2Fb",
                "%41",
                "100 %",
                "{x}",
                "a?b#c&d=e+f",
                "C++ \"&\" C#",
                "<b>'[a]'|^`~:@!$,*()",
                ".NET",
                "..a/b..",
                "📚 한국어 עברית",
                "a_b%"
            })
    void a_topic_is_found_at_every_path_that_leads_to_it(String topic) {
        long book = add("Found", topic);
        String segment = encoded(topic);

        Stream.of(
                        "/search/" + segment,
                        "/api/search/" + segment,
                        "/catalog-service/search/" + segment,
                        "/api/search?topic=" + segment)
                .forEach(path ->
                        assertThat(found(ingress.get(path))).as("%s", path).contains(book));
        for (Door frontend : store.frontends()) {
            assertThat(frontend.get("/api/search?topic=" + segment + "&after=" + book))
                    .hasBody("[]");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"a/../b", "./a", "a/..", "..;/a", "../../cache/invalidations"})
    void a_topic_that_would_lead_astray_in_a_path_is_found_by_a_query(String topic) {
        long book = add("Found", topic);

        assertThat(found(ingress.get("/api/search?topic=" + encoded(topic)))).contains(book);
        assertThat(ingress.get("/search/" + encoded(topic))).isProblem(400);
    }

    @ParameterizedTest
    @CsvSource({
        "Poésie, Poe\u0301sie",
        "Poe\u0301sie, Poésie",
        "Poésie, POE\u0301SIE",
        "Straßenkunde, STRASSENKUNDE",
        "Straßenkunde, stras",
        "STRASSENKUNDE, straßenkunde",
        "ΟΔΟΣ ΑΝΩ, οδος ανω",
        "History of  Science, HISTORY OF\u00a0SCIENCE",
        "History of Science, ' history of   science '"
    })
    void a_topic_is_found_however_it_is_spelled_and_shown_as_it_is_now(String topic, String asked) {
        long book = add("Before", topic);
        String path = "/api/search/" + encoded(asked);
        for (Door frontend : store.frontends()) {
            assertBothFormsShareWhatIsCached(frontend, encoded(asked), book);
        }

        tell("PATCH", "/books/" + book, Json.createObjectBuilder().add("title", "After"));
        for (Door frontend : store.frontends()) {
            assertThat(titles(frontend.get(path))).contains("After").doesNotContain("Before");
        }
        assertThat(ingress.info(book).json().getString("topic")).isEqualTo(Normalizer.normalize(topic, Form.NFC));
    }

    @Test
    void the_parts_of_a_list_link_to_each_other_whatever_the_topic() {
        List<Long> books = Stream.of("One", "Two", "Three")
                .map(title -> add(title, "Straßen / Wege; & {mehr}"))
                .toList();
        List<Long> joined = new ArrayList<>();
        String next = "/search/" + encoded("STRASSEN / WEGE; & {MEHR}") + "?limit=1";
        while (next != null) {
            Answer part = ingress.get(next);
            joined.addAll(found(part));
            next = part.header("Link")
                    .map(link -> link.replaceFirst("<(.*)>; rel=\"next\"", "$1"))
                    .orElse(null);
        }

        assertThat(joined).isEqualTo(books);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "topic=", "topic=%20", "topic=a%0Ab", "topic=a%C2%85b", "topic=%E2%80%A8", "topic=%CD%B8"})
    void a_query_names_a_topic(String query) {
        assertThat(ingress.get("/api/search?" + query)).isProblem(400, "The request is not valid");
    }

    @Test
    void a_topic_that_no_book_has_is_not_found() {
        assertThat(ingress.get("/api/search?topic=gardening")).isProblem(404, "No books with this subject were found");
        assertThat(ingress.get("/api/search?topic=..%2Fgardening")).isProblem(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {".", "..", "...", "two\nlines", "two\u2028lines", "\u202eback"})
    void a_topic_that_could_not_be_asked_for_or_is_not_one_line_is_refused(String topic) {
        long book = add("Kept", "kept");

        assertThat(send("POST", "/books", book("Refused", topic))).isProblem(400, "The request is not valid");
        assertThat(send("PATCH", "/books/" + book, Json.createObjectBuilder().add("topic", topic)))
                .isProblem(400, "The request is not valid");
    }

    @Test
    void a_title_of_200_characters_is_kept_sold_and_shown_whatever_they_are() {
        long book = add(LONGEST_TITLE, "📚".repeat(100));

        assertThat(ingress.info(book).json().getString("title")).isEqualTo(LONGEST_TITLE);
        assertThat(titles(ingress.search("📚".repeat(100)))).contains(LONGEST_TITLE);
        Answer bought = ingress.buy(book);
        assertThat(bought).isOk();
        assertThat(ingress.order(bought.orderId()).body()).contains(LONGEST_TITLE);
        await("the other order server hears of it")
                .untilAsserted(() -> assertThat(store.node("order-1")
                                .get("/orders", "Accept", "text/csv")
                                .body())
                        .contains(LONGEST_TITLE));
        assertThat(send("POST", "/books", book(LONGEST_TITLE + "x", "t"))).isProblem(400);
        assertThat(send("POST", "/books", book("t", "📚".repeat(101)))).isProblem(400);
    }

    /** Repeats the check if a lease expired meanwhile, as it may on a busy machine. */
    private static void assertBothFormsShareWhatIsCached(Door frontend, String encoded, long book) {
        await().untilAsserted(() -> {
            assertThat(found(frontend.get("/api/search/" + encoded))).contains(book);
            assertThat(frontend.get("/api/search?topic=" + encoded)).isOk().hasHeader("X-Cache", "HIT");
        });
    }

    private static List<Long> found(Answer answer) {
        assertThat(answer).isOk();
        return answer.list().getValuesAs(JsonObject.class).stream()
                .map(book -> book.getJsonNumber("id").longValue())
                .toList();
    }

    private static List<String> titles(Answer answer) {
        assertThat(answer).isOk();
        return answer.list().getValuesAs(JsonObject.class).stream()
                .map(book -> book.getString("title"))
                .toList();
    }

    private long add(String title, String topic) {
        Answer answer = send("POST", "/books", book(title, topic));
        assertThat(answer).hasStatus(201);
        long book = answer.json().getJsonNumber("id").longValue();
        added.add(book);
        return book;
    }

    private void tell(String method, String path, JsonObjectBuilder body) {
        assertThat(send(method, path, body)).isOk();
    }

    private Answer send(String method, String path, JsonObjectBuilder body) {
        return primary.send(
                method, path, BodyPublishers.ofString(body.build().toString()), "Content-Type", "application/json");
    }

    private static JsonObjectBuilder book(String title, String topic) {
        return Json.createObjectBuilder()
                .add("title", title)
                .add("topic", topic)
                .add("price", 5)
                .add("stock", 10);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
