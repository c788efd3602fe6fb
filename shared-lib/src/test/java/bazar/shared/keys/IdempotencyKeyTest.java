package bazar.shared.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import bazar.shared.problem.InvalidRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IdempotencyKeyTest {
    @Test
    void a_key_that_is_made_has_the_form_of_one_that_is_sent() {
        String made = IdempotencyKey.random().text();

        assertThat(new IdempotencyKey(made).text()).isEqualTo(made);
    }

    @Test
    void every_key_that_is_made_is_another() {
        assertThat(IdempotencyKey.random()).isNotEqualTo(IdempotencyKey.random());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "fifteen-letters", "with spaces in the middle", "schlüssel-schlüssel", "plus+plus+plus+plus"
            })
    void another_form_is_refused(String text) {
        assertThatThrownBy(() -> new IdempotencyKey(text)).isInstanceOf(InvalidRequest.class);
    }

    @Test
    void a_key_has_at_most_64_characters() {
        assertThat(new IdempotencyKey("k".repeat(64)).text()).hasSize(64);
        assertThatThrownBy(() -> new IdempotencyKey("k".repeat(65))).isInstanceOf(InvalidRequest.class);
    }
}
