package bazar.system;

import static bazar.system.stack.AnswerAssert.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import bazar.system.stack.Answer;
import bazar.system.stack.BazarStack;
import bazar.system.stack.Crowd;
import bazar.system.stack.Door;
import bazar.system.stack.SharedStack;
import jakarta.json.JsonObject;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A cart is the same at every order server, wherever it is changed, and is bought once. */
@ExtendWith(SharedStack.class)
class CartsIT {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String UNKNOWN = "/carts/abcdefghijklmnopqrstuvwxyz";

    private final BazarStack store;
    private final Door one;
    private final Door other;

    CartsIT(BazarStack store) {
        this.store = store;
        this.one = store.node("order-1");
        this.other = store.node("order-2");
    }

    /** A server that cannot reach the other does not answer 404 for a cart that it does not know. */
    @BeforeEach
    void both_hear_of_each_other() {
        for (Door server : List.of(one, other)) {
            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(server.get(UNKNOWN)).isProblem(404, "Cart not found"));
        }
    }

    @AfterEach
    void heal() {
        store.heal();
    }

    @Test
    void a_cart_is_filled_at_one_server_and_bought_at_the_other_which_both_then_know() {
        long book = store.freshBook(10).id();
        long more = store.freshBook(10).id();
        String cart = create(one);
        String key = Door.newKey();
        assertThat(put(other, cart, book, 2)).isOk();
        assertThat(put(one, cart, more, 1)).isOk();
        awaitAtBoth(cart, Map.of(book, 2, more, 1));

        Answer bought = checkOut(other, cart, key, versionOf(one.get(cart)));

        assertThat(bought).isOk().hasFields("orderId", "time", "lines");
        assertThat(linesOf(bought)).isEqualTo(Map.of(book, 2, more, 1));
        assertThat(store.ingress().info(book)).hasStock(8);
        assertThat(store.ingress().info(more)).hasStock(9);
        for (Door server : List.of(one, other)) {
            assertThat(checkOut(server, cart, key)).isOk().hasBody(bought.body());
            assertThat(server.get("/orders/" + bought.orderId())).isOk().hasBody(bought.body());
            assertThat(server.get(cart).orderId()).isEqualTo(bought.orderId());
            assertThat(checkOut(server, cart, Door.newKey())).isProblem(409, "The cart was bought already");
            assertThat(put(server, cart, book, 1)).isProblem(409, "The cart was bought already");
            assertThat(remove(server, cart, book)).isProblem(409, "The cart was bought already");
            assertThat(server.send("DELETE", cart)).isProblem(409, "The cart was bought already");
        }
        assertThat(store.ingress().info(book)).hasStock(8);
    }

    @Test
    void a_new_cart_says_where_it_is() {
        for (Door door : store.doors()) {
            Answer created = door.send("POST", "/api/carts");
            String address = "/api/carts/" + created.json().getString("id");

            assertThat(created).hasStatus(201).hasHeader("Location", address);
            assertThat(door.get(address)).isOk();
        }
        Answer created = one.send("POST", "/carts");
        assertThat(created)
                .hasStatus(201)
                .hasHeaderMatching(
                        "Location", "http://.+/carts/" + created.json().getString("id"));
    }

    @Test
    void what_becomes_of_a_cart_is_kept_by_nobody_but_its_customer() {
        long book = store.freshBook(10).id();
        for (Door door : List.of(store.ingress(), store.frontend(1), one)) {
            String carts = door == one ? "/carts" : "/api/carts";
            Answer created = door.send("POST", carts);
            String cart = carts + "/" + created.json().getString("id");
            List<Answer> answers = new ArrayList<>(List.of(
                    created,
                    put(door, cart, book, 1),
                    door.get(cart),
                    remove(door, cart, book),
                    checkOut(door, cart, Door.newKey()),
                    put(door, cart, book, 1),
                    checkOut(door, cart, Door.newKey()),
                    door.send("DELETE", cart),
                    put(door, cart, book, 1),
                    door.get(carts + "/nonsense"),
                    door.get(carts + UNKNOWN.substring("/carts".length())),
                    door.get(cart, "Accept", "text/html")));
            answers.add(door.send(
                    "DELETE", carts + "/" + door.send("POST", carts).json().getString("id")));

            assertThat(answers).extracting(Answer::status).contains(200, 201, 204, 400, 404, 406, 409);
            assertThat(answers)
                    .allSatisfy(answer -> assertThat(answer).hasHeader("Cache-Control", "private, no-store"));
        }
    }

    @Test
    void of_many_who_buy_a_cart_at_once_at_both_servers_one_does() {
        long book = store.freshBook(1000).id();
        String cart = create(one);
        String seen = versionOf(put(one, cart, book, 3));
        awaitAtBoth(cart, Map.of(book, 3));

        List<Answer> answers = Crowd.of(8, i -> checkOut(i % 2 == 0 ? one : other, cart, Door.newKey(), seen));

        assertThat(answers).filteredOn(answer -> answer.status() == 200).hasSize(1);
        assertThat(answers)
                .filteredOn(answer -> answer.status() != 200)
                .allSatisfy(answer -> assertThat(answer).isProblem(409, "The cart was bought already"));
        assertThat(store.ingress().info(book)).hasStock(997);
    }

    @Test
    void the_same_key_at_once_at_both_servers_buys_once_and_hears_the_same() {
        long book = store.freshBook(1000).id();
        String cart = create(one);
        String key = Door.newKey();
        String seen = versionOf(put(other, cart, book, 3));
        awaitAtBoth(cart, Map.of(book, 3));

        List<Answer> answers = Crowd.of(8, i -> checkOut(i % 2 == 0 ? one : other, cart, key, seen));

        assertThat(answers).allSatisfy(answer -> assertThat(answer).isOk());
        assertThat(answers).extracting(Answer::body).containsOnly(answers.get(0).body());
        assertThat(store.ingress().info(book)).hasStock(997);
    }

    /** Several carts, as either server may be asked first. */
    @Test
    void a_book_that_was_put_in_and_taken_out_while_a_server_was_frozen_does_not_come_back_when_it_wakes() {
        long book = store.freshBook(10).id();
        Door ingress = store.ingress();
        List<String> carts = Stream.generate(() -> create(one)).limit(4).toList();
        carts.forEach(cart -> awaitAtBoth(cart, Map.of()));
        store.pause("order-1");
        Crowd.of(carts.size(), i -> put(ingress, "/api" + carts.get(i), book, 1))
                .forEach(answer -> assertThat(answer).isOk());
        Crowd.of(carts.size(), i -> remove(ingress, "/api" + carts.get(i), book))
                .forEach(answer -> assertThat(answer).isOk());

        store.resume("order-1");

        carts.forEach(cart -> await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(versionOf(one.get(cart))).isEqualTo(versionOf(other.get(cart)))));
        carts.forEach(cart -> awaitAtBoth(cart, Map.of()));
    }

    @Test
    void a_cart_that_is_not_to_be_had_in_full_is_kept() {
        long plenty = store.freshBook(10).id();
        long rare = store.freshBook(1).id();
        String cart = create(one);
        String key = Door.newKey();
        put(one, cart, plenty, 2);
        put(one, cart, rare, 2);

        assertThat(checkOut(one, cart, key)).isProblem(409, "The book is out of stock");
        assertThat(store.ingress().info(plenty)).hasStock(10);
        awaitAtBoth(cart, Map.of(plenty, 2, rare, 2));

        String seen = versionOf(put(other, cart, rare, 1));
        assertThat(checkOut(other, cart, key, seen)).isOk();
    }

    @Test
    void what_happened_at_two_servers_that_did_not_hear_of_each_other_is_merged_and_bought_once() {
        long seen = store.freshBook(10).id();
        long here = store.freshBook(10).id();
        long there = store.freshBook(10).id();
        long both = store.freshBook(10).id();
        String cart = create(one);
        put(one, cart, seen, 1);
        String sold = create(one);
        String key = Door.newKey();
        put(one, sold, both, 2);
        awaitAtBoth(cart, Map.of(seen, 1));
        awaitAtBoth(sold, Map.of(both, 2));

        store.kill("order-2");
        remove(one, cart, seen);
        put(one, cart, here, 1);
        String version = versionOf(put(one, cart, both, 2));
        Answer bought = checkOut(one, sold, key);
        store.kill("order-1");
        store.start("order-2");

        put(other, cart, there, 1);
        put(other, cart, both, 5);
        assertThat(linesOf(other.get(cart))).isEqualTo(Map.of(seen, 1, there, 1, both, 5));
        assertThat(checkOut(other, cart, Door.newKey(), version)).isUnavailable();
        assertThat(other.get(UNKNOWN)).isUnavailable();
        // The checkout is found though this server has not heard of it.
        assertThat(checkOut(other, sold, Door.newKey()))
                .isProblem(409, "The cart was bought already")
                .satisfies(answer -> assertThat(answer.body()).contains(bought.orderId()));
        assertThat(checkOut(other, sold, key)).isOk().hasBody(bought.body());
        assertThat(other.get(sold).orderId()).isEqualTo(bought.orderId());
        assertThat(store.ingress().info(both)).hasStock(8);

        store.start("order-1");
        Map<Long, Integer> merged = Map.of(here, 1, there, 1, both, 5);
        awaitAtBoth(cart, merged);
        assertThat(linesOf(checkOut(other, cart, Door.newKey(), version))).isEqualTo(merged);
    }

    @Test
    void a_cart_is_closed_by_its_sale_though_nobody_is_left_to_close_it() {
        long book = store.freshBook(10).id();
        String cart = create(one);
        String order = create(one).substring("/carts/".length()); // of the same form
        put(one, cart, book, 2);

        String sale = "{\"lines\":[{\"bookId\":" + book + ",\"quantity\":2}],\"cartId\":\""
                + cart.substring("/carts/".length()) + "\"}";
        assertThat(store.primary()
                        .send(
                                "PUT",
                                "/sales/" + order,
                                BodyPublishers.ofString(sale),
                                "Content-Type",
                                "application/json"))
                .isOk();

        for (Door server : List.of(one, other)) {
            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(server.get(cart).json()).containsKey("orderId"));
            assertThat(server.get(cart).orderId()).isEqualTo(order);
        }
    }

    @Test
    void of_many_books_in_a_cart_each_is_as_it_is_now() {
        String cart = create(one);
        Map<Long, Integer> books = new TreeMap<>();
        for (int i = 1; i <= 10; i++) {
            books.put(store.freshBook(10).id(), i);
        }
        books.forEach((book, quantity) -> put(one, cart, book, quantity));

        awaitAtBoth(cart, books);
        assertThat(other.get(cart).json().getJsonArray("lines").getValuesAs(JsonObject.class))
                .allSatisfy(line -> assertThat(line.getInt("available")).isEqualTo(10));
    }

    @Test
    void a_cart_is_of_use_while_the_catalog_is_away() {
        long book = store.freshBook(10).id();
        String cart = create(one);
        put(one, cart, book, 1);

        store.pause("catalog-1");
        store.pause("catalog-2");

        Answer changed = put(one, cart, book, 2);
        assertThat(linesOf(changed)).isEqualTo(Map.of(book, 2));
        assertThat(changed.json().getBoolean("remembered")).isTrue();
        assertThat(put(one, cart, store.freshBook(10).id(), 1)).isUnavailable();
        assertThat(checkOut(one, cart, Door.newKey())).isUnavailable();
        awaitAtBoth(cart, Map.of(book, 2));

        store.resume("catalog-1");
        store.resume("catalog-2");
        store.awaitAgreement();
    }

    @Test
    void a_price_that_has_changed_since_is_shown_beside_the_one_of_then() {
        long book = store.freshBook(10).id();
        String cart = create(one);
        JsonObject before = lineOf(put(one, cart, book, 1));
        store.primary()
                .send(
                        "PATCH",
                        "/books/" + book,
                        BodyPublishers.ofString("{\"price\":12.34}"),
                        "Content-Type",
                        "application/json");

        JsonObject after = lineOf(one.get(cart));

        assertThat(before).doesNotContainKey("priceWhenAdded");
        assertThat(after.get("price")).hasToString("12.34");
        assertThat(after.get("priceWhenAdded")).isEqualTo(before.get("price"));
        assertThat(after.getInt("available")).isEqualTo(10);
        assertThat(lineOf(checkOut(one, cart, Door.newKey())).get("price")).hasToString("12.34");
    }

    @Test
    void a_deleted_cart_is_gone_at_every_server() {
        String cart = create(one);
        assertThat(one.send("DELETE", cart)).hasStatus(204);

        for (Door server : List.of(one, other)) {
            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(server.get(cart)).isProblem(410, "The cart is gone"));
            assertThat(put(server, cart, 1, 1)).isProblem(410, "The cart is gone");
            assertThat(checkOut(server, cart, Door.newKey())).isProblem(410, "The cart is gone");
            assertThat(server.send("DELETE", cart)).hasStatus(204);
            assertThat(server.get(cart)).isProblem(410, "The cart is gone");
        }
    }

    @Test
    void what_is_not_there_is_not_found() {
        String cart = create(one);

        assertThat(one.get(UNKNOWN)).isProblem(404, "Cart not found");
        assertThat(put(one, UNKNOWN, 1, 1)).isProblem(404, "Cart not found");
        assertThat(checkOut(one, UNKNOWN, Door.newKey())).isProblem(404, "Cart not found");
        assertThat(put(one, cart, 999_999_999, 1)).isProblem(404, "Book not found");
        assertThat(remove(one, cart, 999_999_999)).isOk();
        assertThat(checkOut(one, cart, Door.newKey())).isProblem(409, "The cart is empty");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "11", "1.5", "1e1000000000", "1,\"quantity\":1", "2147483648", "\"2\"", "null"})
    void a_quantity_is_from_one_to_ten(String quantity) {
        String cart = create(one);

        assertThat(put(one, cart, store.unsoldBook().id(), quantity)).isProblem(400, "The request is not valid");
        assertThat(linesOf(one.get(cart))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2.0", "20e-1", "2E0", "0.2e1"})
    void a_quantity_without_a_fraction_is_whole_however_it_is_written(String quantity) {
        long book = store.unsoldBook().id();
        String cart = create(one);

        assertThat(put(one, cart, book, quantity)).isOk();
        assertThat(linesOf(one.get(cart))).isEqualTo(Map.of(book, 2));
        assertThat(put(store.ingress(), "/api" + cart, book, quantity)).isOk();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"{\"version\":7}", "{\"version\":null}", "{\"version\":\"\"}", "{\"seen\":1}", "{} {}", "[]"})
    void a_checkout_says_nothing_else(String body) {
        String cart = create(one);

        assertThat(buy(one, cart, Door.newKey(), body)).isProblem(400);
        assertThat(buy(store.ingress(), "/api" + cart, Door.newKey(), body)).isProblem(400);
    }

    @Test
    void a_checkout_says_what_it_must_and_no_nonsense() {
        String cart = create(one);

        assertThat(one.send(
                        "POST", cart + "/checkout", BodyPublishers.ofString("{}"), "Content-Type", "application/json"))
                .isProblem(400, "The request is not valid");
        assertThat(checkOut(one, cart, Door.newKey(), "latest")).isProblem(400, "The request is not valid");
        assertThat(one.get("/carts/1")).isProblem(400, "The request is not valid");
    }

    /** Waits for both servers, as a change waits only briefly for its replication. */
    private void awaitAtBoth(String cart, Map<Long, Integer> lines) {
        for (Door server : List.of(one, other)) {
            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(linesOf(server.get(cart))).isEqualTo(lines));
        }
    }

    /** Returns the cart's path. */
    private static String create(Door server) {
        Answer created = server.send("POST", "/carts");
        assertThat(created).hasStatus(201).hasFields("id", "lines", "version");
        return "/carts/" + created.json().getString("id");
    }

    private static Answer put(Door server, String cart, long book, int quantity) {
        return put(server, cart, book, Integer.toString(quantity));
    }

    private static Answer put(Door server, String cart, long book, String quantity) {
        return server.send(
                "PUT",
                cart + "/items/" + book,
                BodyPublishers.ofString("{\"quantity\":" + quantity + "}"),
                "Content-Type",
                "application/json");
    }

    private static Answer remove(Door server, String cart, long book) {
        return server.send("DELETE", cart + "/items/" + book);
    }

    private static Answer checkOut(Door server, String cart, String key) {
        return buy(server, cart, key, "{}");
    }

    private static Answer checkOut(Door server, String cart, String key, String version) {
        return buy(server, cart, key, "{\"version\":\"" + version + "\"}");
    }

    private static Answer buy(Door server, String cart, String key, String body) {
        return server.send(
                "POST",
                cart + "/checkout",
                BodyPublishers.ofString(body),
                "Content-Type",
                "application/json",
                "Idempotency-Key",
                key);
    }

    private static String versionOf(Answer cart) {
        return cart.json().getString("version");
    }

    private static JsonObject lineOf(Answer cart) {
        return cart.json().getJsonArray("lines").getJsonObject(0);
    }

    /** Returns the number of copies of each book. */
    private static Map<Long, Integer> linesOf(Answer cart) {
        assertThat(cart).isOk();
        Map<Long, Integer> lines = new TreeMap<>();
        cart.json()
                .getJsonArray("lines")
                .getValuesAs(JsonObject.class)
                .forEach(line -> lines.put(line.getJsonNumber("bookId").longValue(), line.getInt("quantity")));
        return lines;
    }
}
