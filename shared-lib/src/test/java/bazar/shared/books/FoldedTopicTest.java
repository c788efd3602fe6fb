package bazar.shared.books;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FoldedTopicTest {
    @Test
    void case_and_surrounding_space_do_not_matter() {
        assertThat(FoldedTopic.of("  Distributed SYSTEMS ")).isEqualTo(FoldedTopic.of("distributed systems"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Distributed Systems", "ΟΔΟΣ ΑΝΩ", "Straße", "İstanbul", "𝔊𝔬𝔱𝔥 𐐀𐐁"})
    void every_beginning_of_a_topic_folds_to_one_of_its_prefixes(String topic) {
        var prefixes = FoldedTopic.of(topic).prefixes();

        for (int n = 1; n <= topic.codePointCount(0, topic.length()); n++) {
            String beginning = topic.substring(0, topic.offsetByCodePoints(0, n));
            assertThat(prefixes).contains(FoldedTopic.of(beginning));
        }
    }

    @Test
    void a_topic_has_at_most_100_code_points() {
        assertThat(FoldedTopic.of("𐐀".repeat(100)).prefixes()).hasSize(100);
        assertThatThrownBy(() -> FoldedTopic.of("x".repeat(101))).isInstanceOf(BrokenRule.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "a\u0000b", "a\nb", "a\u007f", "\ud800"})
    void what_is_not_text_is_refused(String topic) {
        assertThatThrownBy(() -> FoldedTopic.of(topic)).isInstanceOf(BrokenRule.class);
    }

    @Test
    void a_stored_topic_may_have_characters_that_only_a_newer_java_knows() {
        assertThat(FoldedTopic.ofStored("A\u0378")).isEqualTo(new FoldedTopic("a\u0378"));
    }
}
