package bazar.shared.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.json.JsonObject;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonObjectReaderTest {
    @Test
    void readsOneObjectWithSpaceAround() {
        assertThat(read(" {\"title\":\"Über\"}\n").getString("title")).isEqualTo("Über");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "x", "1", "null", "[]", "[{}]", "{", "{\"a\":1} more", "{}{}", "{},", "{\"a\":}"})
    void refusesEverythingElse(String body) {
        assertThatThrownBy(() -> read(body)).isInstanceOf(RuntimeException.class);
    }

    private static JsonObject read(String body) {
        return new JsonObjectReader()
                .readFrom(
                        JsonObject.class,
                        JsonObject.class,
                        null,
                        null,
                        null,
                        new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8)));
    }
}
