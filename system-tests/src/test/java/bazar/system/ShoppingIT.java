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
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A customer with a cart, at the ingress. */
@ExtendWith(SharedStack.class)
class ShoppingIT {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String NOBODYS = "/api/carts/abcdefghijklmnopqrstuvwxyz";

    private final BazarStack store;
    private final Door ingress;

    ShoppingIT(BazarStack store) {
        this.store = store;
        this.ingress = store.ingress();
    }

    @Test
    void a_cart_is_filled_changed_and_bought_and_the_order_is_there() {
        long wanted = store.freshBook(10).id();
        long unwanted = store.freshBook(10).id();
        String cart = newCart();
        assertThat(put(cart, unwanted, "{\"quantity\":1}")).isOk();
        assertThat(put(cart, wanted, "{\"quantity\":3}")).isOk();
        assertThat(put(cart, wanted, "{\"quantity\":2}")).isOk();
        assertThat(ingress.send("DELETE", cart + "/items/" + unwanted)).isOk();
        awaitOneView(cart);

        Answer seen = ingress.get(cart);
        JsonObject line = seen.json().getJsonArray("lines").getJsonObject(0);
        assertThat(line.getInt("quantity")).isEqualTo(2);
        assertThat(line.getInt("available")).isEqualTo(10);

        Answer bought = checkOut(cart, seen);
        assertThat(bought).isOk().hasHeaderMatching("Idempotency-Key", "[A-Za-z0-9_-]{16,64}");
        assertThat(ingress.order(bought.orderId())).isOk().hasBody(bought.body());
        assertThat(ingress.info(wanted)).hasStock(8);
        assertThat(ingress.info(unwanted)).hasStock(10);

        String key = bought.header("Idempotency-Key").orElseThrow();
        Answer repeated = ingress.send("POST", cart + "/checkout", "Idempotency-Key", key);
        assertThat(repeated).isOk().hasBody(bought.body());
        assertThat(ingress.info(wanted)).hasStock(8);
    }

    @Test
    void a_cart_that_was_bought_or_deleted_is_bought_no_more() {
        long book = store.freshBook(10).id();
        String spent = newCart();
        assertThat(checkOut(spent, put(spent, book, "{\"quantity\":1}"))).isOk();
        awaitOneView(spent);
        assertThat(ingress.send("POST", spent + "/checkout")).isProblem(409, "The cart was bought already");
        assertThat(put(spent, book, "{\"quantity\":2}")).isProblem(409);

        String deleted = newCart();
        assertThat(ingress.send("DELETE", deleted)).hasStatus(204);
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(atOrders(deleted))
                        .allSatisfy(cart -> assertThat(cart).isProblem(410)));
        assertThat(ingress.get(deleted)).isProblem(410);
        assertThat(ingress.send("POST", deleted + "/checkout")).isProblem(410);
        assertThat(ingress.info(book)).hasStock(9);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"quantity\":0}",
                "{\"quantity\":-1}",
                "{\"quantity\":11}",
                "{\"quantity\":1.5}",
                "{\"quantity\":2147483648}",
                "{\"quantity\":\"2\"}",
                "{}",
                "[]",
                "",
                "{\"quantity\":1,\"price\":0}"
            })
    void a_quantity_that_cannot_be_is_refused_and_changes_nothing(String quantity) {
        long book = store.freshBook(10).id();
        String cart = newCart();
        put(cart, book, "{\"quantity\":3}");

        assertThat(put(cart, book, quantity)).isProblem(400);
        assertThat(ingress.get(cart)
                        .json()
                        .getJsonArray("lines")
                        .getJsonObject(0)
                        .getInt("quantity"))
                .isEqualTo(3);
    }

    @Test
    void a_cart_that_nobody_has_or_a_book_that_is_not_there_is_not_found() {
        await("the order servers hear of each other")
                .atMost(PATIENCE)
                .untilAsserted(() -> assertThat(ingress.get(NOBODYS)).isProblem(404, "Cart not found"));
        assertThat(ingress.send("POST", NOBODYS + "/checkout")).isProblem(404, "Cart not found");
        assertThat(ingress.get("/api/carts/nonsense")).isProblem(400);
        assertThat(put(newCart(), 999_999_999, "{\"quantity\":1}")).isProblem(404, "Book not found");
    }

    @ParameterizedTest
    @ValueSource(strings = {"short", "with blanks in it, and long", "ünicode-ünicode-ünicode"})
    void a_key_that_cannot_be_is_refused_before_anything_is_bought(String key) {
        long book = store.freshBook(10).id();
        String cart = newCart();
        put(cart, book, "{\"quantity\":1}");

        assertThat(ingress.send("POST", cart + "/checkout", "Idempotency-Key", key))
                .isProblem(400);
        assertThat(ingress.info(book)).hasStock(10);
    }

    private String newCart() {
        Answer cart = ingress.send("POST", "/api/carts");
        assertThat(cart).hasStatus(201);
        return "/api/carts/" + cart.json().getString("id");
    }

    /** Changes the cart and waits until all order servers have the change, as any of them may be asked next. */
    private Answer put(String cart, long book, String quantity) {
        Answer put = ingress.send(
                "PUT", cart + "/items/" + book, BodyPublishers.ofString(quantity), "Content-Type", "application/json");
        if (put.status() == 200) {
            awaitOneView(cart);
        }
        return put;
    }

    private Answer checkOut(String cart, Answer seen) {
        return ingress.send(
                "POST",
                cart + "/checkout",
                BodyPublishers.ofString("{\"version\":\"" + seen.json().getString("version") + "\"}"),
                "Content-Type",
                "application/json");
    }

    /** Waits for all servers, as a change waits only briefly for its replication. */
    private void awaitOneView(String cart) {
        await().atMost(PATIENCE).untilAsserted(() -> {
            List<Answer> views = atOrders(cart);
            assertThat(views).allSatisfy(view -> assertThat(view).isOk());
            assertThat(views)
                    .extracting(view -> view.json().getString("version"))
                    .containsOnly(views.get(0).json().getString("version"));
        });
    }

    private List<Answer> atOrders(String cart) {
        String inner = cart.substring("/api".length());
        return Stream.of("order-1", "order-2")
                .map(server -> store.node(server).get(inner))
                .toList();
    }
}
