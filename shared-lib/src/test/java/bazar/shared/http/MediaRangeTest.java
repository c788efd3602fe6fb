package bazar.shared.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MediaRangeTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "application/json",
                "Application/JSON",
                " application/json\t",
                "application/json;",
                "application/json ; ;",
                "application/json;charset=utf-8",
                "application/json ; charset=utf-8",
                "application/json\t;\tCharset=\"utf-8\"",
            })
    void however_it_is_spelled_it_is_the_same_media_type(String text) {
        assertThat(MediaRange.of(text).name()).isEqualTo("application/json");
        assertThat(MediaRange.of(text).parameters().getOrDefault("charset", "utf-8"))
                .isEqualTo("utf-8");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            a/b;c=d         | d
            a/b;C=D         | D
            a/b;c="d"       | d
            a/b;c="d, e;f"  | d, e;f
            a/b;c="\\d\\""  | d"
            a/b;c=""        | ``
            """)
    void a_parameter_is_a_word_or_quoted(String text, String value) {
        assertThat(MediaRange.of(text).parameters()).isEqualTo(Map.of("c", value));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "json",
                "application/",
                "/json",
                "application/json/xml",
                "application / json",
                "application/json charset=utf-8",
                "application/json;charset",
                "application/json;charset=",
                "application/json;charset =utf-8",
                "application/json;charset= utf-8",
                "application/json;charset=\"utf-8",
                "application/json;charset=utf-8;charset=utf-8",
                "application/json;charset=utf-8;Charset=iso-8859-1",
                "application/json, text/plain",
                "application/json,",
                "application/jsön",
                "*/json",
                "application/*",
                "*/*",
                "*",
            })
    void anything_else_is_no_media_type(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> MediaRange.of(text));
    }

    @Test
    void a_list_has_commas_between_its_ranges_and_may_have_some_in_vain() {
        assertThat(MediaRange.listOf(", text/*;q=\"0,5\" ,,\tapplication/json,*/*, *;q=.2 ,"))
                .extracting(MediaRange::name)
                .containsExactly("text/*", "application/json", "*/*", "*/*");
        assertThat(MediaRange.listOf(" ")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"json", "text/html text/plain", "text/html;q=1 text/plain", "text/html, json", "text/html,;"})
    void anything_else_is_no_list(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> MediaRange.listOf(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "a/b;", "a/b;c=\"", "a/b;c=\"\\\\", "a/b,", "/", "a/", " ", ";c=d"})
    void a_long_header_is_read_as_soon_as_a_short_one(String part) {
        String text = "a/b" + part.repeat(16_000 / part.length());
        try {
            MediaRange.listOf(text);
        } catch (IllegalArgumentException e) {
            assertThat(e).hasMessageStartingWith("no list of media types");
        }
    }
}
