package bazar.shared.keys;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class Base32Test {
    /** Test vectors of RFC 4648, section 10, in lower case and without padding. */
    @ParameterizedTest
    @CsvSource({"f,my", "fo,mzxq", "foo,mzxw6", "foob,mzxw6yq", "fooba,mzxw6ytb", "foobar,mzxw6ytboi"})
    void is_that_of_the_standard(String bytes, String text) {
        assertThat(Base32.of(bytes.getBytes(StandardCharsets.US_ASCII))).isEqualTo(text);
    }

    @Test
    void zeros_in_front_count() {
        assertThat(Base32.of(new byte[5])).isEqualTo("aaaaaaaa");
    }

    @Test
    void is_another_each_time_at_random() {
        assertThat(Base32.random(16)).hasSize(26).isNotEqualTo(Base32.random(16));
    }
}
