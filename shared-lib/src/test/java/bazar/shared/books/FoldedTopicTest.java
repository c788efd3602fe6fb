package bazar.shared.books;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FoldedTopicTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Distributed Systems",
                "ΟΔΟΣ ΑΝΩ",
                "Straße",
                "İstanbul",
                "Poésie",
                "𝔊𝔬𝔱𝔥 𐐀𐐁",
                "a\u00a0\u3000b"
            })
    void whoever_asks_for_a_beginning_of_a_topic_finds_it(String topic) {
        var prefixes = FoldedTopic.of(topic).prefixes();

        for (int n = 1; n <= topic.codePointCount(0, topic.length()); n++) {
            String beginning = topic.substring(0, topic.offsetByCodePoints(0, n));
            assertThat(prefixes).contains(new TopicQuery(beginning).folded());
        }
    }

    @Test
    void whoever_asks_for_the_folded_topic_or_a_beginning_of_it_finds_it() {
        assertThat(FoldedTopic.of("Straße é").prefixes())
                .extracting(FoldedTopic::text)
                .containsExactly("s", "st", "str", "stra", "stras", "strass", "strasse", "strasse e", "strasse e\u0301")
                .allSatisfy(text -> assertThat(FoldedTopic.of(text).text()).isEqualTo(text));
    }

    @Test
    void the_longest_topic_fits_into_its_column() {
        String kiratRai = "\ud81b\udd6a"; // each expands to three characters
        String longest = new BookRules("Book").topic(kiratRai.repeat(BookRules.MAX_TOPIC));

        assertThat(FoldedTopic.of(longest).text()).hasSize(FoldedTopic.MAX_LENGTH);
    }

    @Test
    void a_topic_that_no_rule_lets_in_any_more_is_folded_all_the_same() {
        assertThat(FoldedTopic.of("A\u0378\nB").text()).isEqualTo("a\u0378 b");
    }
}
