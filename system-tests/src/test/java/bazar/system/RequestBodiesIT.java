package bazar.system;

import static bazar.system.stack.AnswerAssert.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import bazar.stack.store.StoreStatus;
import bazar.system.WrongBodies.WrongBody;
import bazar.system.stack.Answer;
import bazar.system.stack.BazarStack;
import bazar.system.stack.Described;
import bazar.system.stack.Door;
import bazar.system.stack.SharedStack;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every operation of every server refuses a body with a mistyped, missing, unknown or repeated member at any depth. */
@ExtendWith(SharedStack.class)
class RequestBodiesIT {
    /** An operation that only the primary calls, which is hidden from the frontend's document. */
    private static final String INVALIDATION = """
            {"paths": {"/cache/invalidations": {"post": {"requestBody": {"content": {"application/json": {
              "schema": {
                "type": "object",
                "required": ["holder", "store", "epoch", "lsn", "keys"],
                "properties": {
                  "holder": {"type": "string"},
                  "store": {"type": "string"},
                  "epoch": {"type": "integer"},
                  "lsn": {"type": "integer"},
                  "keys": {"type": "array", "items": {"type": "string"}}}},
              "example": {"holder": "nobody", "store": "none", "epoch": 1, "lsn": 1, "keys": ["info:1"]}}}}}}}}
            """;

    private final BazarStack store;
    private final Supplier<List<String>> complaints;
    private StoreStatus before;

    RequestBodiesIT(BazarStack store) {
        this.store = store;
        this.complaints = store.complaintsFromNow();
    }

    @BeforeEach
    void all_is_at_rest() {
        before = store.awaitAgreement();
    }

    @AfterEach
    void nothing_has_changed() {
        StoreStatus now = store.awaitAgreement();
        assertThat(now.lsn()).isEqualTo(before.lsn());
        assertThat(now.digest()).isEqualTo(before.digest());
        assertThat(complaints.get()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"frontend-1", "catalog-1", "catalog-2", "order-1"})
    void every_operation_refuses_every_wrong_body(String node) {
        JsonObject document = store.node(node).get("/openapi?format=JSON").json();
        List<Described> operations = operationsWithBody(document);

        assertThat(operations).isNotEmpty();
        operations.forEach(operation -> refuseWrongBodies(store.node(node), operation));
    }

    @Test
    void a_frontend_refuses_every_wrong_invalidation() {
        JsonObject document = Json.createReader(new StringReader(INVALIDATION)).readObject();

        operationsWithBody(document).forEach(operation -> refuseWrongBodies(store.node("frontend-1"), operation));
    }

    private static void refuseWrongBodies(Door door, Described operation) {
        List<WrongBody> bodies = WrongBodies.of(operation.member("requestBody"));
        assertThat(bodies).hasSizeGreaterThan(5);
        for (WrongBody body : bodies) {
            Answer answer = send(door, operation, body.json().getBytes(StandardCharsets.UTF_8));
            assertThat(answer).as(body.json()).isProblem(400, "The request is not valid");
            assertThat(answer.json().getString("detail")).as(body.json()).contains(body.member());
        }
        for (byte[] noJson : noJson()) {
            assertThat(send(door, operation, noJson)).isProblem(400);
        }
    }

    /** Bodies that are not exactly one JSON object in UTF-8. */
    private static List<byte[]> noJson() {
        return Stream.of(
                        "[]",
                        "null",
                        "1",
                        "\"x\"",
                        "{",
                        "{}{}",
                        "{} x",
                        "{\"\":1}",
                        "\ufeff{}",
                        "{\"\u00ff\":1}",
                        "[".repeat(60_000))
                .map(text ->
                        text.getBytes(text.contains("\u00ff") ? StandardCharsets.ISO_8859_1 : StandardCharsets.UTF_8))
                .toList();
    }

    private static Answer send(Door door, Described operation, byte[] body) {
        String method = operation.pointer().substring(operation.pointer().lastIndexOf('/') + 1);
        return door.send(
                method.toUpperCase(Locale.ROOT),
                Addresses.of(operation),
                BodyPublishers.ofByteArray(body),
                "Content-Type",
                "application/json",
                "Idempotency-Key",
                "a-key-that-buys-nothing");
    }

    private static List<Described> operationsWithBody(JsonObject document) {
        return new Described(document, "/paths")
                .members().values().stream()
                        .flatMap(path -> path.members().values().stream())
                        .filter(operation -> operation.value().containsKey("requestBody"))
                        .toList();
    }
}
