package bazar.shared.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import bazar.shared.problem.InvalidRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BookIdTest {
    @Test
    void an_id_may_be_as_large_as_a_long() {
        assertThat(BookId.fromString("9223372036854775807").value()).isEqualTo(Long.MAX_VALUE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "0",
                "-1",
                "+1",
                "1.5",
                "abc",
                "1e3",
                " 1",
                "٣",
                "9223372036854775808",
                "99999999999999999999"
            })
    void anything_but_a_positive_whole_number_is_refused(String text) {
        assertThatThrownBy(() -> BookId.fromString(text)).isInstanceOf(InvalidRequest.class);
    }
}
