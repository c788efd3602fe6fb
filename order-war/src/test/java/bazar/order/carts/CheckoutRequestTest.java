package bazar.order.carts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import bazar.order.carts.state.VersionVector;
import bazar.shared.json.StrictJson;
import bazar.shared.problem.ProblemException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CheckoutRequestTest {
    @Test
    void takesTheVersionThatWasSeen() {
        assertThat(seenIn("{\"version\":\"aaaaaaaaaaaaaaaa:7\"}")).hasToString("aaaaaaaaaaaaaaaa:7");
    }

    @Test
    void aBuyerNeedNotSayWhatWasSeen() {
        assertThat(seenIn("{}")).isEqualTo(VersionVector.NONE);
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
        assertThatThrownBy(() -> seenIn(body)).isInstanceOf(ProblemException.class);
    }

    private static VersionVector seenIn(String body) {
        return StrictJson.read(body.getBytes(StandardCharsets.UTF_8), CheckoutRequest.class)
                .seen();
    }
}
