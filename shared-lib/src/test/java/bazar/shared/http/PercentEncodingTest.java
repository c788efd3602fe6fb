package bazar.shared.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PercentEncodingTest {
    @Test
    void whatIsMissingHasNoFault() {
        assertThat(PercentEncoding.isText(null)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/api/info/1", "distributed%20systems", "%C3%A9%f0%9f%98%80", "after=1&limit=%31", "é"})
    void textIsText(String part) {
        assertThat(PercentEncoding.isText(part)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"%", "a%", "%1", "%zz", "%FF", "%C3", "%C0%80", "%ED%A0%80", "limit=%-1"})
    void anythingElseIsNot(String part) {
        assertThat(PercentEncoding.isText(part)).isFalse();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '→', quoteCharacter = '`', textBlock = """
            x={y} → x=%7By%7D
            {a:[} → %7Ba:%5B%7D
            |^`"<>\\# → %7C%5E%60%22%3C%3E%5C%23
            %7By%7D&a=b=c&&;+ → %7By%7D&a=b=c&&;+
            /api/search/a%20b → /api/search/a%20b
            Ã© → %C3%A9
            """)
    void what_an_address_does_not_bear_is_encoded(String part, String whole) {
        assertThat(PercentEncoding.completed(part)).isEqualTo(whole);
    }

    @Test
    void whatever_is_sent_becomes_a_part_of_an_address() {
        for (char c = 1; c < 256; c++) {
            String whole = PercentEncoding.completed("a" + c);
            if (c != '%') {
                assertThat(URI.create("/" + whole)).hasToString("/" + whole);
            }
        }
        assertThat(PercentEncoding.completed(null)).isNull();
    }
}
