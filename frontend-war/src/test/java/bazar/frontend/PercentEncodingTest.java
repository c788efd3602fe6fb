package bazar.frontend;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
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
}
