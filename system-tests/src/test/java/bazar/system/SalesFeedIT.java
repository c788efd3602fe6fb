package bazar.system;

import static bazar.system.stack.AnswerAssert.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import bazar.system.stack.Answer;
import bazar.system.stack.BazarStack;
import bazar.system.stack.Crowd;
import bazar.system.stack.Door;
import bazar.system.stack.Pages;
import bazar.system.stack.SharedStack;
import jakarta.json.JsonObject;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Carts are sold once and sales are cancelled once, and the feed of every catalog has each of them. */
@ExtendWith(SharedStack.class)
class SalesFeedIT {
    private final BazarStack store;
    private final Door primary;
    private final Door secondary;

    SalesFeedIT(BazarStack store) {
        this.store = store;
        this.primary = store.primary();
        this.secondary = store.node("catalog-2");
    }

    @Test
    void a_cart_is_sold_under_one_order_id_only() {
        long book = store.freshBook(10).id();
        String order = Door.newKey();
        String cart = Door.newKey();
        Answer sold = sell(order, lines(book, 2), cart);

        assertThat(sold).isOk();
        assertThat(sold.json().getString("cartId")).isEqualTo(cart);
        assertThat(sell(Door.newKey(), lines(book, 2), cart)).isProblem(409, "The cart was bought already");
        assertThat(sell(Door.newKey(), lines(book, 2), cart).json().getString("detail"))
                .contains(order);
        assertThat(sell(order, lines(book, 2), cart)).isOk().hasBody(sold.body());
        assertThat(sell(order, lines(book, 2), Door.newKey())).isProblem(422);
        assertThat(primary.sell(book, order)).isProblem(422);
        assertThat(primary.book(book)).hasStock(8);
    }

    @Test
    void ten_who_buy_one_cart_at_once_under_ten_order_ids_buy_it_once() {
        long book = store.freshBook(10).id();
        String cart = Door.newKey();

        List<Answer> answers = Crowd.of(10, i -> sell(Door.newKey(), lines(book, 1), cart));

        assertThat(answers).extracting(Answer::status).containsOnlyOnce(200).containsOnly(200, 409);
        assertThat(primary.book(book)).hasStock(9);
    }

    @Test
    void out_of_stock_names_every_book_that_lacks_copies() {
        long none = store.freshBook(0).id();
        long one = store.freshBook(1).id();
        long enough = store.freshBook(10).id();

        Answer refused = sell(Door.newKey(), lines(none, 1) + "," + lines(enough, 1) + "," + lines(one, 2), null);

        assertThat(refused).isProblem(409, "The book is out of stock");
        assertThat(refused.json().getString("detail"))
                .contains("Book " + none + ", ", ": 0 left.", "Book " + one + ", ", ": 1 left.")
                .doesNotContain("Book " + enough + ", ");
        assertThat(primary.book(enough)).hasStock(10);
    }

    @Test
    void a_cancelled_sale_gives_its_copies_back_once_and_every_frontend_shows_it_at_once() {
        store.awaitLeases();
        long book = store.freshBook(10).id();
        String key = Door.newKey();
        Answer receipt = store.ingress().buy(book, key);
        store.frontends().forEach(door -> assertThat(door.info(book)).hasStock(9));

        Answer cancelled = primary.cancel(receipt.orderId());

        assertThat(cancelled).isOk().hasHeaderMatching("Bazar-As-Of", "\\d+\\.\\d+");
        assertThat(cancelled.orderId()).isEqualTo(receipt.orderId());
        store.frontends().forEach(door -> assertThat(door.info(book)).hasStock(10));
        assertThat(primary.cancel(receipt.orderId())).isOk().hasBody(cancelled.body());
        assertThat(store.ingress().buy(book, key)).isOk().hasBody(receipt.body());
        assertThat(primary.book(book)).hasStock(10);
    }

    @Test
    void ten_who_cancel_one_sale_at_once_are_told_of_one_cancellation() {
        long book = store.freshBook(10).id();
        String order = Door.newKey();
        primary.sell(book, order);

        List<Answer> answers = Crowd.of(10, i -> primary.cancel(order));

        assertThat(answers).allSatisfy(answer -> assertThat(answer).isOk());
        assertThat(answers).extracting(Answer::body).containsOnly(answers.get(0).body());
        assertThat(primary.book(book)).hasStock(10);
    }

    @Test
    void a_sale_shows_at_every_catalog_when_it_was_cancelled() {
        String order = Door.newKey();
        primary.sell(store.freshBook(10).id(), order);
        assertThat(primary.get("/sales/" + order)).isOk().hasFields("lines", "orderId", "soldAt");

        String cancelledAt = primary.cancel(order).json().getString("cancelledAt");

        for (Door catalog : List.of(primary, secondary)) {
            Answer sale = catalog.get("/sales/" + order);
            assertThat(sale).isOk();
            assertThat(sale.json().getString("cancelledAt")).isEqualTo(cancelledAt);
        }
        store.awaitAgreement();
    }

    @Test
    void copies_that_would_be_more_than_a_book_can_have_do_not_come_back() {
        long book = store.freshBook(10).id();
        String order = Door.newKey();
        primary.sell(book, order);
        change(book, 999_999_991);

        assertThat(primary.cancel(order)).isProblem(409, "There cannot be so few or so many copies");
        assertThat(primary.get("/sales/" + order)).isOk().hasFields("lines", "orderId", "soldAt");
        assertThat(primary.book(book)).hasStock(1_000_000_000);

        change(book, -1);
        assertThat(primary.cancel(order)).isOk();
        assertThat(primary.book(book)).hasStock(1_000_000_000);
    }

    @Test
    void what_was_not_sold_is_not_cancelled_and_no_secondary_cancels() {
        assertThat(primary.cancel(Door.newKey())).isProblem(404, "Sale not found");
        assertThat(primary.get("/sales/x/cancellation")).isProblem(405);
        assertThat(secondary.cancel(Door.newKey())).isUnavailable();
    }

    @Test
    void a_follower_hears_of_every_sale_and_every_cancellation_once_wherever_it_reads() {
        long before = lsn();
        long book = store.freshBook(1000).id();
        List<String> orders = Stream.generate(Door::newKey).limit(250).toList();
        List<String> cancelled = orders.subList(0, 120);
        share(orders, order -> primary.sell(book, order));
        share(cancelled, primary::cancel);

        for (List<Door> catalogs : List.of(List.of(primary), List.of(secondary), List.of(primary, secondary))) {
            List<JsonObject> pages = Pages.ofSales(before, catalogs);
            assertThat(pages).hasSizeGreaterThan(2);
            assertThat(orderIds(pages, "sales")).containsExactlyInAnyOrderElementsOf(orders);
            assertThat(orderIds(pages, "cancellations")).containsExactlyInAnyOrderElementsOf(cancelled);
            assertThat(lsns(pages, "sales")).isSorted();
            assertThat(lsns(pages, "cancellations")).isSorted();
        }
    }

    @Test
    void a_page_tells_a_sale_in_full() {
        long before = lsn();
        long book = store.freshBook(10).id();
        String order = Door.newKey();
        Answer sold = sell(order, lines(book, 2), "a-cart-" + before);

        Answer page = primary.get("/sales?after=" + before);
        assertThat(page)
                .isOk()
                .hasHeader("Bazar-Store", primary.get("/store").json().getString("store"))
                .hasHeaderMatching("Bazar-As-Of", "\\d+\\.\\d+");
        JsonObject sale = page.json().getJsonArray("sales").getJsonObject(0);
        for (String field : List.of("orderId", "soldAt", "cartId", "lines")) {
            assertThat(sale.get(field)).isEqualTo(sold.json().get(field));
        }
        assertThat(page.json().getJsonNumber("upTo").longValue()).isEqualTo(lsn());
    }

    @Test
    void a_follower_that_is_ahead_of_the_store_is_told_how_far_that_is() {
        Answer page = secondary.get("/sales?after=" + Long.MAX_VALUE);

        assertThat(page).isOk();
        assertThat(page.json().getJsonArray("sales")).isEmpty();
        assertThat(page.json().getJsonArray("cancellations")).isEmpty();
        assertThat(page.json().getJsonNumber("upTo").longValue()).isEqualTo(lsn());
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "one", "1.5", "9223372036854775808", "1%202"})
    void a_place_in_the_log_is_a_whole_number(String after) {
        Supplier<List<String>> complaints = store.complaintsFromNow();

        assertThat(primary.get("/sales?after=" + after)).isProblem(400);
        assertThat(complaints.get()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"\"", "\"a b\"", "\"1234567890123456789012345678901234567\"", "[]", "{}"})
    void a_cart_has_an_id(String cartId) {
        String request = "{\"lines\":[" + lines(store.unsoldBook().id(), 1) + "],\"cartId\":" + cartId + "}";

        assertThat(put(Door.newKey(), request)).isProblem(400);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"bookId\":BOOK.9,\"quantity\":1}",
                "{\"bookId\":BOOK,\"quantity\":1.5}",
                "{\"bookId\":\"BOOK\",\"quantity\":1}",
                "{\"bookId\":BOOK,\"quantity\":\"1\"}",
                "{\"bookId\":BOOK,\"quantity\":true}",
                "{\"bookId\":BOOK,\"quantity\":1,\"quantity\":1}",
                "{\"bookId\":BOOK,\"quantity\":1,\"price\":0}",
                "{\"bookId\":BOOK}",
                "null"
            })
    void a_line_is_of_whole_numbers(String line) {
        long book = store.unsoldBook().id();

        assertThat(put(Door.newKey(), "{\"lines\":[" + line.replace("BOOK", Long.toString(book)) + "]}"))
                .isProblem(400, "The request is not valid");
        assertThat(primary.book(book)).hasStock(10);
    }

    @Test
    void a_whole_number_may_be_written_with_a_point() {
        long book = store.freshBook(10).id();

        assertThat(put(Door.newKey(), "{\"lines\":[{\"bookId\":" + book + ".0,\"quantity\":20e-1}]}"))
                .isOk();
        assertThat(primary.book(book)).hasStock(8);
    }

    /** Divides the orders among ten concurrent callers. */
    private static void share(List<String> orders, Function<String, Answer> each) {
        int part = orders.size() / 10;
        Crowd.of(
                        10,
                        i -> orders.subList(i * part, (i + 1) * part).stream()
                                .map(each)
                                .toList())
                .forEach(answers -> assertThat(answers)
                        .allSatisfy(answer -> assertThat(answer).isOk()));
    }

    private static List<String> orderIds(List<JsonObject> pages, String field) {
        return entries(pages, field).map(entry -> entry.getString("orderId")).toList();
    }

    private static List<Long> lsns(List<JsonObject> pages, String field) {
        return entries(pages, field)
                .map(entry -> entry.getJsonNumber("lsn").longValue())
                .toList();
    }

    private static Stream<JsonObject> entries(List<JsonObject> pages, String field) {
        return pages.stream().flatMap(page -> page.getJsonArray(field).getValuesAs(JsonObject.class).stream());
    }

    private long lsn() {
        return primary.get("/store").json().getJsonNumber("lsn").longValue();
    }

    private void change(long book, int stockDelta) {
        assertThat(primary.send(
                        "PATCH",
                        "/books/" + book,
                        BodyPublishers.ofString("{\"stockDelta\":" + stockDelta + "}"),
                        "Content-Type",
                        "application/json"))
                .isOk();
    }

    private Answer sell(String orderId, String lines, String cartId) {
        String cart = cartId == null ? "" : ",\"cartId\":\"" + cartId + "\"";
        return put(orderId, "{\"lines\":[" + lines + "]" + cart + "}");
    }

    private Answer put(String orderId, String request) {
        return primary.send(
                "PUT", "/sales/" + orderId, BodyPublishers.ofString(request), "Content-Type", "application/json");
    }

    private static String lines(long book, int quantity) {
        return "{\"bookId\":" + book + ",\"quantity\":" + quantity + "}";
    }
}
