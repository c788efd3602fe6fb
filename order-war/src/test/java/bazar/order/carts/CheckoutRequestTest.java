package bazar.order.carts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import bazar.order.carts.state.VersionVector;
import bazar.shared.problem.InvalidRequest;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CheckoutRequestTest {
    @Test
    void takesTheVersionThatWasSeen() {
        assertThat(CheckoutRequest.of(json("{\"version\":\"aaaaaaaaaaaaaaaa:7\"}"))
                        .seen())
                .hasToString("aaaaaaaaaaaaaaaa:7");
    }

    @Test
    void aBuyerNeedNotSayWhatWasSeen() {
        assertThat(CheckoutRequest.of(json("{}")).seen()).isEqualTo(VersionVector.NONE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"version\":7}",
                "{\"version\":null}",
                "{\"version\":\"\"}",
                "{\"version\":\"latest\"}",
                "{\"lines\":[]}",
                "{\"version\":\"aaaaaaaaaaaaaaaa:7\",\"lines\":[]}"
            })
    void refusesAnythingElse(String body) {
        assertThatThrownBy(() -> CheckoutRequest.of(json(body))).isInstanceOf(InvalidRequest.class);
    }

    @Test
    void refusesNoBodyAtAll() {
        assertThatThrownBy(() -> CheckoutRequest.of(null)).isInstanceOf(InvalidRequest.class);
    }

    private static JsonObject json(String text) {
        return Json.createReader(new StringReader(text)).readObject();
    }
}
