package bazar.order.orders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import bazar.shared.problem.InvalidRequest;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NewOrderTest {
    @ParameterizedTest
    @ValueSource(longs = {1, 2, Long.MAX_VALUE})
    void takesTheIdOfABook(long bookId) {
        assertThat(NewOrder.of(json("{\"bookId\":" + bookId + "}"))).isEqualTo(new NewOrder(bookId));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0",
                "-1",
                "1.5",
                "1e2",
                "1e999999999",
                "9223372036854775808",
                "\"1\"",
                "true",
                "null",
                "[1]",
                "{}"
            })
    void refusesWhatIsNoIdOfABook(String value) {
        assertThatThrownBy(() -> NewOrder.of(json("{\"bookId\":" + value + "}")))
                .isInstanceOf(InvalidRequest.class)
                .hasMessageContaining("from 1 to 9223372036854775807");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"book_id\":1}", "{\"bookId\":1,\"quantity\":2}"})
    void refusesOtherFields(String body) {
        assertThatThrownBy(() -> NewOrder.of(json(body)))
                .isInstanceOf(InvalidRequest.class)
                .hasMessageContaining("field bookId and no other");
    }

    @Test
    void refusesNoBodyAtAll() {
        assertThatThrownBy(() -> NewOrder.of(null)).isInstanceOf(InvalidRequest.class);
    }

    private static JsonObject json(String text) {
        return Json.createReader(new StringReader(text)).readObject();
    }
}
