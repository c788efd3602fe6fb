package bazar.system;

import static bazar.system.stack.AnswerAssert.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import bazar.system.stack.Answer;
import bazar.system.stack.BazarStack;
import bazar.system.stack.Door;
import bazar.system.stack.SharedStack;
import jakarta.json.JsonObject;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Books are added, changed and removed at the primary, and no cache shows the old state. */
@ExtendWith(SharedStack.class)
class BookChangesIT {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String TOPIC = "Ants & Bees";
    private static final String OTHER_TOPIC = "ants at work";

    private final BazarStack store;
    private final Door primary;
    private final long unsold;

    BookChangesIT(BazarStack store) {
        this.store = store;
        this.primary = store.node("catalog-1");
        this.unsold = store.unsoldBook().id();
    }

    @BeforeEach
    void every_frontend_caches() {
        store.awaitLeases();
    }

    @Test
    void what_a_change_touches_is_current_at_every_frontend_at_once_and_the_rest_stays_cached() {
        // On a busy machine a lease may expire before it is renewed, which empties the cache. Then the scenario is
        // repeated.
        await().atMost(PATIENCE).untilAsserted(() -> {
            store.frontends().forEach(this::readWhatNobodyChanges);

            long book = add("Ants", TOPIC);
            everywhere(door -> {
                assertThat(beginnings(TOPIC)).allSatisfy(topic -> assertFound(door, topic, book, "Ants"));
                assertThat(door.info(book)).isOk();
            });

            change(book, "{\"title\":\"Bees\"}");
            everywhere(door -> {
                assertThat(beginnings(TOPIC)).allSatisfy(topic -> assertFound(door, topic, book, "Bees"));
                assertThat(door.info(book).json().getString("title")).isEqualTo("Bees");
            });

            change(book, "{\"topic\":\"" + OTHER_TOPIC + "\"}");
            everywhere(door -> {
                assertThat(beginnings(OTHER_TOPIC)).allSatisfy(topic -> assertFound(door, topic, book, "Bees"));
                assertThat(beginnings(TOPIC))
                        .filteredOn(topic -> !beginnings(OTHER_TOPIC).contains(topic.toLowerCase(Locale.ROOT)))
                        .isNotEmpty()
                        .allSatisfy(topic -> assertNotFound(door, topic, book));
                assertThat(door.info(book).json().getString("topic")).isEqualTo(OTHER_TOPIC);
            });

            change(book, "{\"price\":7.5,\"stockDelta\":2}");
            everywhere(door -> {
                assertThat(beginnings(OTHER_TOPIC))
                        .allSatisfy(topic -> assertThat(door.search(topic)).hasHeader("X-Cache", "HIT"));
                assertThat(door.info(book)).hasStock(12);
            });

            delete(book);
            everywhere(door -> {
                assertThat(beginnings(OTHER_TOPIC)).allSatisfy(topic -> assertNotFound(door, topic, book));
                assertThat(door.info(book)).isProblem(404, "Book not found");
            });
        });
    }

    @Test
    void the_answers_say_where_the_book_is_what_they_are_current_to_and_where_the_time_went() {
        Answer added = tell("POST", "/books", book("Wasps", TOPIC));
        assertThat(added)
                .hasStatus(201)
                .hasHeaderMatching("Bazar-As-Of", "\\d+\\.\\d+")
                .hasHeaderMatching("Server-Timing", ".*commit;dur=[\\d.]+.*");
        String address = added.header("Location").orElseThrow();
        long id = added.json().getJsonNumber("id").longValue();
        assertThat(address).endsWith("/books/" + id);
        assertThat(primary.get("/books/" + id)).isOk().hasBody(added.body());

        assertThat(change(id, "{\"stockDelta\":-10}"))
                .hasStock(0)
                .hasHeaderMatching("Server-Timing", ".*commit;dur=.*");
        assertThat(delete(id)).hasBody("").hasHeaderMatching("Server-Timing", ".*commit;dur=.*");
        assertThat(tell("PATCH", "/books/" + id, "{\"stockDelta\":1}")).isProblem(404, "Book not found");
        assertThat(primary.send("DELETE", "/books/" + id)).isProblem(404, "Book not found");
        assertThat(add("Hornets", TOPIC)).isGreaterThan(id);
    }

    @Test
    void the_stock_never_falls_below_nothing() {
        long book = add("Moths", TOPIC);

        assertThat(tell("PATCH", "/books/" + book, "{\"stockDelta\":-11,\"title\":\"Butterflies\"}"))
                .isProblem(409, "There cannot be so few or so many copies");
        assertThat(primary.get("/books/" + book)).hasStock(10);
        assertThat(primary.get("/books/" + book).json().getString("title")).isEqualTo("Moths");
    }

    @Test
    void a_deleted_book_is_not_sold_but_what_was_sold_of_it_stays_so() {
        long book = add("Mayflies", TOPIC);
        String key = Door.newKey();
        Answer receipt = store.ingress().buy(book, key);
        String sale = "/sales/" + receipt.orderId();
        String lines = "{\"lines\":[{\"bookId\":" + book + ",\"quantity\":1}]}";
        delete(book);

        assertThat(store.ingress().buy(book)).isProblem(404, "Book not found");
        assertThat(tell("PUT", "/sales/another-order-of-it", lines)).isProblem(404, "Book not found");
        assertThat(store.ingress().buy(book, key)).isOk().hasBody(receipt.body());
        assertThat(tell("PUT", sale, lines)).isOk().hasBody(primary.get(sale).body());
        store.awaitAgreement();
        assertThat(store.node("catalog-2").get("/books/" + book)).isProblem(404);
        assertThat(store.node("catalog-2").get(sale)).isOk();
    }

    @Test
    void a_secondary_changes_nothing() {
        Door secondary = store.node("catalog-2");

        assertThat(tell(secondary, "POST", "/books", book("Gnats", TOPIC))).isUnavailable();
        assertThat(tell(secondary, "PATCH", "/books/" + unsold, "{\"stockDelta\":1}"))
                .isUnavailable();
        assertThat(secondary.send("DELETE", "/books/" + unsold)).isUnavailable();
        assertThat(primary.get("/books/" + unsold)).hasStock(10);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "POST /books {}",
                "POST /books ",
                "POST /books []",
                "POST /books {\"title\":\"t\",\"topic\":\"t\",\"price\":1}",
                "POST /books {\"title\":\"t\",\"topic\":\"t\",\"price\":1,\"stock\":-1}",
                "POST /books {\"title\":\"t\",\"topic\":\"t\",\"price\":1,\"stock\":1.5}",
                "POST /books {\"title\":\"t\",\"topic\":\"t\",\"price\":1,\"stock\":1,\"id\":1}",
                "POST /books {\"title\":\"t\",\"topic\":\"t\",\"price\":1,\"stock\":1,\"stock\":1}",
                "POST /books {\"title\":\"t\",\"topic\":\"t\",\"price\":\"1\",\"stock\":1}",
                "POST /books {\"title\":1,\"topic\":\"t\",\"price\":1,\"stock\":1}",
                "POST /books {\"title\":\"\",\"topic\":\"t\",\"price\":1,\"stock\":1}",
                "POST /books {\"title\":\"\\ud800\",\"topic\":\"t\",\"price\":1,\"stock\":1}",
                "POST /books {\"title\":\"t\",\"topic\":\"\\u0000\",\"price\":1,\"stock\":1}",
                "POST /books {\"title\":\"t\",\"topic\":\"t\",\"price\":1e2147483647,\"stock\":1}",
                "POST /books {\"title\":\"t\",\"topic\":\"t\",\"price\":\"cheap\",\"stock\":1}",
                "PATCH /books/BOOK {}",
                "PATCH /books/BOOK ",
                "PATCH /books/BOOK null",
                "PATCH /books/BOOK {\"title\":null}",
                "PATCH /books/BOOK {\"stock\":5}",
                "PATCH /books/BOOK {\"stockDelta\":0.5}",
                "PATCH /books/BOOK {\"stockDelta\":\"1\"}",
                "PATCH /books/BOOK {\"stockDelta\":1000000001}",
                "PATCH /books/BOOK {\"stockDelta\":99999999999}",
                "PATCH /books/BOOK {\"price\":\"30\"}",
                "PATCH /books/BOOK {\"price\":1,\"price\":1}",
                "PATCH /books/BOOK {\"price\":1,\"title\":null}",
                "PATCH /books/BOOK {\"price\":1} {}",
                "PATCH /books/BOOK {\"price\":-0.01}",
                "PATCH /books/BOOK {\"price\":0.001}",
                "PATCH /books/BOOK {\"topic\":\"  \"}",
                "PATCH /books/BOOK {\"stockDelta\":1",
                "PATCH /books/0 {\"stockDelta\":1}",
                "PATCH /books/one {\"stockDelta\":1}",
                "DELETE /books/one ",
                "DELETE /books/9223372036854775808 "
            })
    void what_makes_no_sense_is_refused_and_changes_nothing(String request) {
        Supplier<List<String>> complaints = store.complaintsFromNow();
        String[] words = request.replace("BOOK", Long.toString(unsold)).split(" ", 3);
        String before = primary.get("/store").body();

        assertThat(tell(words[0], words[1], words[2])).isProblem(400);
        assertThat(primary.get("/store")).isOk().hasBody(before);
        assertThat(complaints.get()).isEmpty();
    }

    @Test
    void a_change_is_json() {
        assertThat(primary.send(
                        "PATCH",
                        "/books/" + unsold,
                        BodyPublishers.ofString("{\"stockDelta\":1}"),
                        "Content-Type",
                        "text/plain"))
                .isProblem(415);
        assertThat(primary.send("PUT", "/books/" + unsold)).isProblem(405);
    }

    /** Checks each frontend after an acknowledged write twice: the first read misses the cache, the second hits it. */
    private void everywhere(Consumer<Door> expectation) {
        for (Door door : store.frontends()) {
            expectation.accept(door);
            expectation.accept(door);
            assertThat(door.info(unsold)).hasStock(10).hasHeader("X-Cache", "HIT");
            assertThat(door.search("tests")).isOk().hasHeader("X-Cache", "HIT");
        }
    }

    private void readWhatNobodyChanges(Door door) {
        assertThat(door.info(unsold)).isOk();
        assertThat(door.search("tests")).isOk();
    }

    private static void assertFound(Door door, String topic, long book, String title) {
        assertThat(titleFoundBy(door, topic, book))
                .as("book %s in %s at %s", book, topic, door)
                .contains(title);
    }

    private static void assertNotFound(Door door, String topic, long book) {
        assertThat(titleFoundBy(door, topic, book))
                .as("book %s in %s at %s", book, topic, door)
                .isEmpty();
    }

    private static Optional<String> titleFoundBy(Door door, String topic, long book) {
        Answer found = door.search(topic);
        if (found.status() == 404) {
            return Optional.empty();
        }
        return found.list().getValuesAs(JsonObject.class).stream()
                .filter(each -> each.getJsonNumber("id").longValue() == book)
                .map(each -> each.getString("title"))
                .findFirst();
    }

    private static List<String> beginnings(String topic) {
        return IntStream.rangeClosed(1, topic.length())
                .mapToObj(n -> topic.substring(0, n))
                .toList();
    }

    private long add(String title, String topic) {
        Answer added = tell("POST", "/books", book(title, topic));
        assertThat(added).hasStatus(201);
        return added.json().getJsonNumber("id").longValue();
    }

    private Answer change(long book, String patch) {
        Answer changed = tell("PATCH", "/books/" + book, patch);
        assertThat(changed).isOk();
        return changed;
    }

    private Answer delete(long book) {
        Answer deleted = primary.send("DELETE", "/books/" + book);
        assertThat(deleted).hasStatus(204);
        return deleted;
    }

    private Answer tell(String method, String path, String json) {
        return tell(primary, method, path, json);
    }

    private static Answer tell(Door catalog, String method, String path, String json) {
        return catalog.send(method, path, BodyPublishers.ofString(json), "Content-Type", "application/json");
    }

    private static String book(String title, String topic) {
        return "{\"title\":\"" + title + "\",\"topic\":\"" + topic + "\",\"price\":5,\"stock\":10}";
    }
}
