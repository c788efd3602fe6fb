package bazar.system;

import static bazar.system.stack.AnswerAssert.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import bazar.system.stack.Answer;
import bazar.system.stack.BazarStack;
import bazar.system.stack.Door;
import bazar.system.stack.Pages;
import bazar.system.stack.SharedStack;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Each order server has all orders. */
@ExtendWith(SharedStack.class)
class OrdersIT {
    private static final Duration FOLLOWING = Duration.ofSeconds(60);
    private static final String NOBODYS = "abcdefghijklmnopqrstuvwxyz";

    private final BazarStack store;
    private final Door ingress;

    OrdersIT(BazarStack store) {
        this.store = store;
        this.ingress = store.ingress();
    }

    @Test
    void each_log_adds_what_the_other_order_server_sold_without_being_asked_for_it() {
        long book = store.freshBook(10).id();
        List<String> bought =
                Stream.generate(() -> ingress.buy(book).orderId()).limit(4).toList();

        for (Door server : orderServers()) {
            await(server + " has followed")
                    .atMost(FOLLOWING)
                    .until(() -> listed(server, 100)
                            .map(order -> order.getString("orderId"))
                            .toList()
                            .containsAll(bought));
        }
    }

    @Test
    void the_log_is_read_page_by_page_newest_first() {
        long book = store.freshBook(10).id();
        List<String> bought =
                Stream.generate(() -> ingress.buy(book).orderId()).limit(5).toList();
        Door server = orderServers().get(0);
        await("it has followed")
                .atMost(FOLLOWING)
                .until(() -> server.get("/orders?limit=100").body().contains(bought.get(4)));

        List<JsonObject> orders = Pages.ofOrders(server, 2).limit(40).toList();

        assertThat(orders).extracting(order -> order.getString("orderId")).doesNotHaveDuplicates();
        assertThat(orders)
                .extracting(order -> Instant.parse(order.getString("time")))
                .isSortedAccordingTo(Comparator.reverseOrder());
    }

    @Test
    void the_log_is_taken_away_as_csv() {
        long book = store.freshBook(10).id();
        Answer purchase = ingress.buy(book);
        Door server = orderServers().get(0);
        assertThat(server.get("/orders/" + purchase.orderId())).isOk();

        Answer csv = server.get("/orders", "Accept", "text/csv");

        assertThat(csv).isOk().hasHeaderMatching("Content-Type", "text/csv;.*");
        assertThat(csv.body()).startsWith("timestamp,item_id,title,quantity,price,order_id\r\n");
        assertThat(csv.body())
                .containsPattern("\r\n[^,]+Z," + book + ",[^\r\n]+,1,[0-9.]+," + purchase.orderId() + "\r\n");
    }

    @Test
    void an_order_is_kept_by_nobody_but_its_customer() {
        Answer bought = ingress.buy(store.freshBook(10).id());
        String order = "/orders/" + bought.orderId();
        Door server = orderServers().get(0);

        Stream.of(
                        bought,
                        ingress.get("/api" + order),
                        ingress.send("PUT", "/api" + order + "/cancellation"),
                        ingress.get("/api/orders/" + NOBODYS),
                        ingress.get("/api/orders/nonsense"),
                        ingress.buy(store.freshBook(1).id() + 1_000_000),
                        ingress.buy(1, "short"),
                        server.get(order),
                        server.send("PUT", order + "/cancellation"),
                        server.get("/orders/" + NOBODYS),
                        server.get("/orders"),
                        server.get("/orders", "Accept", "text/csv"),
                        server.get("/orders", "Accept", "text/html"),
                        store.node("catalog-1").get("/sales/" + bought.orderId()))
                .forEach(answer -> assertThat(answer).hasHeader("Cache-Control", "private, no-store"));
    }

    @Test
    void an_order_that_is_cancelled_puts_its_copy_back_once_however_often_that_is_asked_for() {
        long book = store.freshBook(10).id();
        String order = ingress.buy(book).orderId();
        String other = ingress.buy(book).orderId();
        String cancellation = "/api/orders/" + order + "/cancellation";

        Answer first = ingress.send("PUT", cancellation);
        Answer again = ingress.send("PUT", cancellation);

        assertThat(first).isOk().hasFields("orderId", "time", "cancelledAt", "lines");
        assertThat(again).isOk().hasBody(first.body());
        assertThat(ingress.info(book)).hasStock(9);
        assertThat(ingress.order(other).json()).doesNotContainKey("cancelledAt");
        for (Door server : orderServers()) {
            await(server + " knows")
                    .atMost(FOLLOWING)
                    .until(() -> server.get("/orders/" + order).json().equals(first.json()));
        }
    }

    @Test
    void an_order_that_was_cancelled_through_one_order_server_is_cancelled_for_all_who_ask_the_other_from_then_on() {
        Door one = orderServers().get(0);
        Door other = orderServers().get(1);
        long book = store.freshBook(10).id();
        for (int i = 0; i < 4; i++) {
            String order = ingress.buy(book).orderId();
            assertThat(other.get("/orders/" + order)).isOk();

            Answer cancelled = one.send("PUT", "/orders/" + order + "/cancellation");

            assertThat(cancelled).isOk();
            assertThat(other.get("/orders/" + order)).isOk().hasBody(cancelled.body());
        }
    }

    @Test
    void a_list_at_one_order_server_has_what_was_sold_and_cancelled_through_the_other_before() {
        Door one = orderServers().get(0);
        Door other = orderServers().get(1);
        long book = store.freshBook(10).id();
        for (int i = 0; i < 4; i++) {
            String order = buyAt(one, book).orderId();
            assertThat(other.get("/orders", "Accept", "text/csv").body()).contains(order);

            one.send("PUT", "/orders/" + order + "/cancellation");

            assertThat(listed(other, 100)
                            .filter(listed -> listed.getString("orderId").equals(order)))
                    .singleElement()
                    .satisfies(listed -> assertThat(listed).containsKey("cancelledAt"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/orders/" + NOBODYS, "/api/orders/" + NOBODYS + "/cancellation"})
    void an_order_that_was_never_made_is_not_found(String path) {
        assertThat(ingress.send(path.endsWith("cancellation") ? "PUT" : "GET", path))
                .isProblem(404, "Order not found");
    }

    @ParameterizedTest
    @ValueSource(strings = {"limit=0", "limit=101", "limit=1.5", "limit=", "before=nonsense", "before=", "before=%20"})
    void a_page_that_cannot_be_is_refused(String query) {
        assertThat(orderServers().get(0).get("/orders?" + query)).isRefusal();
    }

    private static Answer buyAt(Door server, long book) {
        BodyPublisher body = BodyPublishers.ofString("{\"bookId\":" + book + "}");
        return server.send(
                "POST", "/orders", body, "Content-Type", "application/json", "Idempotency-Key", Door.newKey());
    }

    private List<Door> orderServers() {
        return store.servers().stream()
                .filter(server -> server.toString().startsWith("order"))
                .toList();
    }

    private static Stream<JsonObject> listed(Door server, int limit) {
        return server.get("/orders?limit=" + limit).list().getValuesAs(JsonValue::asJsonObject).stream();
    }
}
