package bazar.frontend.purchase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import bazar.shared.keys.BookId;
import bazar.shared.problem.InvalidRequest;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BookChoiceTest {
    @Test
    void theBodyNamesTheBook() {
        assertThat(BookChoice.of(json("{\"book_id\":9}"))).isEqualTo(new BookId(9));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"id\":9}",
                "{\"book_id\":9,\"quantity\":2}",
                "{\"book_id\":null}",
                "{\"book_id\":\"9\"}",
                "{\"book_id\":9.5}",
                "{\"book_id\":0}",
                "{\"book_id\":-9}",
                "{\"book_id\":9223372036854775808}",
                "{\"book_id\":1e99999999}",
                "{\"book_id\":[9]}"
            })
    void anythingElseIsRefused(String body) {
        JsonObject parsed = json(body);

        assertThatThrownBy(() -> BookChoice.of(parsed)).isInstanceOf(InvalidRequest.class);
    }

    @Test
    void aMissingBodyIsRefused() {
        assertThatThrownBy(() -> BookChoice.of(null))
                .isInstanceOf(InvalidRequest.class)
                .hasMessageContaining("book_id");
    }

    private static JsonObject json(String text) {
        try (var reader = Json.createReader(new StringReader(text))) {
            return reader.readObject();
        }
    }
}
