package bazar.order.carts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import bazar.shared.problem.InvalidRequest;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NewQuantityTest {
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 10})
    void takesAQuantity(int quantity) {
        assertThat(NewQuantity.of(json("{\"quantity\":" + quantity + "}"))).isEqualTo(new NewQuantity(quantity));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0",
                "-1",
                "11",
                "1.5",
                "1e1",
                "1e999999999",
                "2147483648",
                "4294967297",
                "\"2\"",
                "true",
                "null",
                "[1]",
                "{}"
            })
    void refusesWhatIsNoQuantity(String value) {
        assertThatThrownBy(() -> NewQuantity.of(json("{\"quantity\":" + value + "}")))
                .isInstanceOf(InvalidRequest.class)
                .hasMessageContaining("from 1 to 10");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"count\":1}", "{\"quantity\":1,\"bookId\":2}"})
    void refusesOtherFields(String body) {
        assertThatThrownBy(() -> NewQuantity.of(json(body)))
                .isInstanceOf(InvalidRequest.class)
                .hasMessageContaining("field quantity and no other");
    }

    @Test
    void refusesNoBodyAtAll() {
        assertThatThrownBy(() -> NewQuantity.of(null)).isInstanceOf(InvalidRequest.class);
    }

    private static JsonObject json(String text) {
        return Json.createReader(new StringReader(text)).readObject();
    }
}
