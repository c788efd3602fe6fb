package bazar.shared.books;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TopicQueryTest {
    @Test
    void case_and_space_do_not_matter() {
        assertThat(new TopicQuery("  Distributed \u00a0 SYSTEMS ").folded())
                .isEqualTo(new TopicQuery("distributed systems").folded());
    }

    @Test
    void it_has_at_most_100_characters_however_they_are_encoded() {
        assertThat(new TopicQuery("𐐀".repeat(100)).folded().prefixes()).hasSize(100);
        assertThat(new TopicQuery("e\u0301".repeat(100)).text()).isEqualTo("é".repeat(100));
        assertThatThrownBy(() -> new TopicQuery("x".repeat(101))).isInstanceOf(BrokenRule.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "   ", "\u3000", "a\u0000b", "a\nb", "a\n", "a\u007f", "\u0085", "\u2028", "\ud800", "\u0378"
            })
    void what_is_not_text_is_refused(String topic) {
        assertThatThrownBy(() -> new TopicQuery(topic)).isInstanceOf(BrokenRule.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {".", "..", "/", "\\", ";", "%2F", "{x}", "a?b#c&d=e+f"})
    void any_other_text_may_be_asked_for(String topic) {
        assertThat(new TopicQuery(topic).text()).isEqualTo(topic);
    }
}
