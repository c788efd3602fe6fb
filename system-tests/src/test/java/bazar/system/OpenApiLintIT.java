package bazar.system;

import static org.assertj.core.api.Assertions.assertThat;

import bazar.system.lint.OpenApiLinter;
import bazar.system.stack.BazarStack;
import bazar.system.stack.SharedStack;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The OpenAPI documents of running nodes, which are merged from files and annotations, have no lint errors. */
@ExtendWith(SharedStack.class)
class OpenApiLintIT {
    private static OpenApiLinter linter;

    private final BazarStack store;

    OpenApiLintIT(BazarStack store) {
        this.store = store;
    }

    @BeforeAll
    @Timeout(value = 25, unit = TimeUnit.MINUTES) // the installation of two packages may take ten minutes each
    static void install() {
        linter = OpenApiLinter.installedIn(Path.of(System.getProperty("bazar.openapi-lint")));
    }

    @Test
    void every_role_has_a_document_without_fault() {
        Map<String, String> documents = new TreeMap<>();
        for (String role : List.of("frontend", "catalog", "order")) {
            documents.put(role, documentOf(role + "-1"));
        }

        assertThat(linter.lint(documents)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "/paths/~1api~1info~1{id}/get/operationId, operation-operationId",
        "/components/parameters/BookId/description, parameter-description",
        "/components/responses/Book, no-unresolved-refs",
        "/components/responses/OutOfStock/content/application~1problem+json/example, every-error-has-an-example",
        "/components/responses/Book/content/application~1json/example/stock, no-invalid-media-type-examples",
        "/tags/0/description, tag-description"
    })
    void what_is_missing_in_a_document_is_found(String missing, String rule) {
        JsonObject document =
                store.node("frontend-1").get("/openapi?format=JSON").json();
        JsonObject incomplete =
                Json.createPatchBuilder().remove(missing).build().apply(document);

        assertThat(linter.lint(Map.of("incomplete", incomplete.toString()))).anyMatch(line -> line.contains(rule));
    }

    /** Records with the same name would be merged into one schema. */
    @ParameterizedTest
    @ValueSource(strings = {"frontend-1", "catalog-1", "order-1"})
    void no_schema_is_of_two_types(String node) {
        JsonObject document = store.node(node).get("/openapi?format=JSON").json();

        assertThat(document.getValue("/components/schemas").asJsonObject().values())
                .allSatisfy(
                        schema -> assertThat(schema.asJsonObject().get("type")).isInstanceOf(JsonString.class));
    }

    private String documentOf(String node) {
        return store.node(node).get("/openapi?format=JSON").body();
    }
}
