package bazar.system;

import static bazar.system.stack.AnswerAssert.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import bazar.stack.books.NewBook;
import bazar.system.stack.Answer;
import bazar.system.stack.BazarStack;
import bazar.system.stack.Door;
import bazar.system.stack.SharedStack;
import bazar.system.stack.Shop;
import bazar.system.stack.Wire;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every request in the assignment's reports works through the ingress. */
@ExtendWith(SharedStack.class)
class ReportedRequestsIT {
    private final Shop store;
    private final Door ingress;

    ReportedRequestsIT(Shop store) {
        this.store = store;
        this.ingress = store.ingress();
    }

    @ParameterizedTest
    @CsvSource({
        "1, How to get a good grade in DOS in 40 minutes a day, distributed systems, 10, 30.00",
        "2, RPCs for Noobs, distributed systems, 10, 50.00",
        "3, Xen and the Art of Surviving Undergraduate School, undergraduate school, 10, 40.00",
        "4, Cooking for the Impatient Undergrad, undergraduate school, 10, 35.00",
        "9, How to finish Project 3 on time, education, 15, 28.00",
        "10, Why theory classes are so hard, education, 12, 32.00",
        "11, Spring in the Pioneer Valley, nature, 18, 24.00"
    })
    void the_first_books_are_those_of_the_assignment(long id, String title, String topic, int stock, String price) {
        assertThat(ingress.info(id))
                .isOk()
                .hasHeaderMatching("Content-Type", "application/json(;.*)?")
                .hasBody(String.format(
                        Locale.ROOT,
                        "{\"id\":%d,\"title\":\"%s\",\"topic\":\"%s\",\"price\":%s,\"stock\":%d}",
                        id,
                        title,
                        topic,
                        price,
                        stock));
    }

    @ParameterizedTest
    @CsvSource({"5", "6", "7", "8"})
    void four_of_the_first_books_are_on_systems(long id) {
        Answer answer = ingress.info(id);

        assertThat(answer).hasFields("id", "title", "topic", "price", "stock").hasStock(10);
        assertThat(answer.json().getString("topic")).isEqualTo("systems");
        assertThat(answer.json().getJsonNumber("price").doubleValue()).isBetween(20.0, 60.0);
    }

    @Test
    void a_topic_finds_its_books() {
        assertThat(ingress.get("/search/distributed%20systems")).isOk().hasBody("""
                [{"id":1,"title":"How to get a good grade in DOS in 40 minutes a day"},\
                {"id":2,"title":"RPCs for Noobs"}]""");
    }

    @ParameterizedTest
    @CsvSource({
        "distributed systems, '1,2'",
        "distributed, '1,2'",
        "d, '1,2'",
        "DISTRIBUTED Systems, '1,2'",
        "Undergraduate, '3,4'",
        "systems, '5,6,7,8'",
        "education, '9,10'",
        "nature, 11"
    })
    void the_leading_part_of_a_topic_in_any_case_finds_its_books(String topic, String ids) {
        Answer answer = ingress.search(topic);

        assertThat(answer).isOk();
        assertThat(idsOf(answer)).containsExactly(ids.split(","));
    }

    @Test
    void a_long_list_comes_in_parts_each_with_a_link_to_the_next() {
        List<String> whole = idsOf(ingress.search("tests"));
        List<String> joined = new ArrayList<>();
        Optional<String> next = Optional.of("/search/tests?limit=150");
        while (next.isPresent()) {
            Answer part = ingress.get(next.get());
            assertThat(part).isOk();
            assertThat(part.list()).hasSizeLessThanOrEqualTo(150);
            joined.addAll(idsOf(part));
            next = part.header("Link").map(link -> link.replaceFirst("<(.*)>; rel=\"next\"", "$1"));
        }

        assertThat(joined).hasSizeGreaterThan(300).isEqualTo(whole);
    }

    @Test
    void an_unknown_topic_is_not_found() {
        assertThat(ingress.search("gardening")).isProblem(404, "No books with this subject were found");
    }

    @Test
    void an_unknown_book_is_not_found() {
        assertThat(ingress.info(999)).isProblem(404, "Book not found");
        assertThat(ingress.send("POST", "/purchase/999")).isProblem(404, "Book not found");
        assertThat(ingress.send("PUT", "/purchase/999")).isProblem(404, "Book not found");
    }

    @ParameterizedTest
    @CsvSource({"POST", "PUT"})
    void a_purchase_sells_one_copy(String method) {
        NewBook book = store.freshBook(10);

        Answer answer = ingress.send(method, "/purchase/" + book.id());

        assertThat(answer).isOk().hasBody(receipt(answer.orderId(), book));
        assertThat(ingress.info(book.id())).hasStock(9);
    }

    @Test
    void the_last_copy_is_sold_and_no_other() {
        NewBook book = store.freshBook(1);

        assertThat(ingress.buy(book.id())).isOk();
        assertThat(ingress.buy(book.id())).isProblem(409, "The book is out of stock");
        assertThat(ingress.send("PUT", "/purchase/" + book.id())).isProblem(409, "The book is out of stock");
        assertThat(ingress.info(book.id())).hasStock(0);
    }

    @Test
    void each_service_can_be_named_as_one_report_does() {
        NewBook book = store.freshBook(10);

        assertThat(ingress.get("/catalog-service/search/distributed%20systems"))
                .isOk()
                .hasBody(ingress.search("distributed systems").body());
        assertThat(ingress.get("/catalog-service/info/1"))
                .isOk()
                .hasBody(ingress.info(1).body());
        Answer purchase = ingress.send(
                "POST",
                "/order-service/purchase",
                BodyPublishers.ofString("{\"book_id\":" + book.id() + "}"),
                "Content-Type",
                "application/json");
        assertThat(purchase).isOk().hasBody(receipt(purchase.orderId(), book));
        assertThat(ingress.get("/catalog-service/info/" + book.id())).hasStock(9);
        assertThat(ingress.get("/catalog-service/info/999")).isProblem(404, "Book not found");
        assertThat(ingress.get("/catalog-service/search/gardening"))
                .isProblem(404, "No books with this subject were found");
    }

    @Test
    void a_purchase_needs_neither_body_nor_content_type_nor_length() {
        NewBook book = store.freshBook(10);

        assertThat(ingress.say(Wire.request("POST /purchase/" + book.id() + " HTTP/1.1", List.of(), "")))
                .singleElement()
                .satisfies(answer -> assertThat(answer).isOk());
        assertThat(ingress.info(book.id())).hasStock(9);
    }

    @Test
    void an_order_is_found_again() {
        NewBook book = store.freshBook(10);
        Instant before = Instant.now();
        String orderId = ingress.buy(book.id()).orderId();

        Answer order = ingress.order(orderId);
        Instant time = Instant.parse(order.json().getString("time"));
        String expected = String.format(
                Locale.ROOT, """
                {"orderId":"%s","time":"%s","lines":[{"bookId":%d,"title":"%s","quantity":1,"price":%s}]}\
                """, orderId, order.json().getString("time"), book.id(), book.title(), book.price());

        assertThat(order).isOk().hasBody(expected);
        assertThat(time)
                .isBetween(before.minus(Duration.ofSeconds(1)), Instant.now().plusSeconds(1));
        assertThat(ingress.order("abcdefghijklmnopqrstuvwxyz")).isProblem(404, "Order not found");
    }

    @ParameterizedTest
    @ValueSource(strings = {"order-1", "order-2"})
    void an_order_is_found_at_either_order_server(String server, BazarStack stack) {
        String orderId = ingress.buy(stack.freshBook(10).id()).orderId();

        assertThat(stack.node(server).get("/orders/" + orderId).json())
                .isEqualTo(ingress.order(orderId).json());
    }

    @ParameterizedTest
    @CsvSource({"/info/1", "/search/distributed", "/openapi", "/health"})
    void head_answers_as_get_does_without_the_body(String path) {
        Answer get = ingress.get(path);

        assertThat(ingress.send("HEAD", path))
                .isOk()
                .hasBody("")
                .hasHeader("Content-Type", get.header("Content-Type").orElseThrow());
    }

    @Test
    void every_operation_of_the_frontends_is_also_reached_by_its_own_path() {
        NewBook book = store.freshBook(10);

        assertThat(ingress.get("/api/search/nature"))
                .isOk()
                .hasBody(ingress.search("nature").body());
        assertThat(ingress.send("POST", "/api/purchase/" + book.id())).isOk();
        assertThat(ingress.get("/api/info/" + book.id())).hasStock(9);
        assertThat(ingress.get("/api/ping")).isOk().hasBody("pong");
    }

    private static List<String> idsOf(Answer answer) {
        return answer.list().stream()
                .map(book -> book.asJsonObject().get("id").toString())
                .toList();
    }

    private static String receipt(String orderId, NewBook book) {
        return String.format(Locale.ROOT, """
                {"orderId":"%s","bookId":%d,"title":"%s","price":%s,"message":"bought book %s"}\
                """, orderId, book.id(), book.title(), book.price(), book.title());
    }
}
