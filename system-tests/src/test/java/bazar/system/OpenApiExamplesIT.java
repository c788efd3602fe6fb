package bazar.system;

import static bazar.system.stack.AnswerAssert.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import bazar.system.stack.Answer;
import bazar.system.stack.BazarStack;
import bazar.system.stack.Described;
import bazar.system.stack.Door;
import bazar.system.stack.SharedStack;
import jakarta.json.JsonObject;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every operation succeeds with the example values of its description. */
@ExtendWith(SharedStack.class)
class OpenApiExamplesIT {
    private final BazarStack store;

    OpenApiExamplesIT(BazarStack store) {
        this.store = store;
    }

    /** Creates the order with the example's id, which derives from the key. */
    @BeforeEach
    void buy_with_the_key_that_is_shown() {
        long book = store.freshBook(10).id();
        store.ingress().buy(book, shown(document("order-1"), "/components/parameters/IdempotencyKey"));
    }

    /** Creates the cart with the example's id, as replication from another order server would. */
    @BeforeEach
    void tell_of_the_cart_that_is_shown() {
        String id = shown(document("order-1"), "/components/parameters/CartId");
        String now = Instant.now().toString();
        String cart = "{\"id\":\"" + id + "\",\"createdAt\":\"" + now + "\",\"changedAt\":\"" + now
                + "\",\"version\":{\"numbers\":{\"aaaaaaaaaaaaaaaa\":1}},\"items\":[],\"deleted\":false}";
        String changes = "{\"incarnation\":\"aaaaaaaaaaaaaaaa\",\"after\":0,\"upTo\":1,\"carts\":[" + cart + "]}";
        for (String node : List.of("order-1", "order-2")) {
            assertThat(store.node(node)
                            .send(
                                    "POST",
                                    "/peers/carts",
                                    BodyPublishers.ofString(changes),
                                    "Content-Type",
                                    "application/json"))
                    .isOk();
        }
    }

    @ParameterizedTest
    @CsvSource({"frontend-1", "frontend-2", "catalog-1", "order-1", "order-2"})
    void every_reading_works_with_the_values_that_are_shown(String node) {
        JsonObject document = document(node);
        List<Answer> answers = readings(document).stream()
                .map(reading -> ask(store.node(node), reading))
                .toList();

        assertThat(answers).isNotEmpty().allSatisfy(answer -> assertThat(answer).isOk());
    }

    @Test
    void every_public_reading_works_through_the_ingress_too() {
        for (Described reading : readings(document("frontend-1"))) {
            assertThat(ask(store.ingress(), reading)).isOk();
        }
    }

    @Test
    void every_value_that_is_required_is_shown() {
        for (String node : List.of("frontend-1", "catalog-1", "order-1")) {
            JsonObject document = document(node);
            assertThat(new Described(document, "/paths").members().values())
                    .flatExtracting(path -> path.members().values())
                    .flatExtracting(Addresses::parameters)
                    .extracting(Described::value)
                    .allSatisfy(parameter -> assertThat(
                                    parameter.containsKey("example") || !parameter.getBoolean("required", false))
                            .as(parameter.toString())
                            .isTrue());
        }
    }

    private JsonObject document(String node) {
        return store.node(node).get("/openapi?format=JSON").json();
    }

    private static List<Described> readings(JsonObject document) {
        return new Described(document, "/paths")
                .members().values().stream()
                        .filter(path -> path.value().containsKey("get"))
                        .map(path -> path.member("get"))
                        .toList();
    }

    private static Answer ask(Door door, Described reading) {
        return door.get(Addresses.of(reading));
    }

    private static String shown(JsonObject document, String parameter) {
        return Addresses.shown(new Described(document, parameter));
    }
}
