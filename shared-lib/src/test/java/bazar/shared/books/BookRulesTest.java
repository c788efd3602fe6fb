package bazar.shared.books;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BookRulesTest {
    private final BookRules rules = new BookRules("Book 7");

    @Test
    void a_title_has_200_characters_and_a_topic_100_however_many_units_each_takes() {
        assertThat(rules.title("📚".repeat(200))).hasSize(400);
        assertThat(rules.topic("📚".repeat(100))).hasSize(200);
        assertThat(rules.title("e\u0301".repeat(200))).isEqualTo("é".repeat(200));
        refuse(() -> rules.title("📚".repeat(201)), "Book 7: the title has 1 to 200 characters.");
        refuse(() -> rules.topic("📚".repeat(101)), "Book 7: the topic has 1 to 100 characters.");
    }

    @Test
    void a_title_and_a_topic_are_kept_composed() {
        assertThat(rules.title("Poe\u0301sie  d'Ame\u0301lie")).isEqualTo("Poésie  d'Amélie");
        assertThat(rules.topic("\u3000Poe\u0301sie ")).isEqualTo("Poésie");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\u00a0", "\u3000\u2003"})
    void a_title_and_a_topic_are_not_blank(String text) {
        refuse(() -> rules.title(text), "Book 7: the title has 1 to 200 characters.");
        refuse(() -> rules.topic(text), "Book 7: the topic has 1 to 100 characters.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"two\nlines", "two\u2028lines", "two\u2029lines", "two\u0085lines", "a\n", "\u202eevil"})
    void a_title_and_a_topic_are_one_line_of_text(String text) {
        refuse(
                () -> rules.title(text),
                "Book 7: the title has a control character, the end of a line, or a character that does not exist.");
        refuse(
                () -> rules.topic(text),
                "Book 7: the topic has a control character, the end of a line, or a character that does not exist.");
    }

    @ParameterizedTest
    @ValueSource(strings = {".", "..", "...", " .. "})
    void a_topic_is_more_than_dots(String topic) {
        refuse(() -> rules.topic(topic), "Book 7: the topic must be more than dots.");
        assertThat(rules.title(topic)).isEqualTo(topic);
    }

    @ParameterizedTest
    @ValueSource(strings = {".NET", "a..", "FICTION / Thrillers", "a;b", "a\\b", "50% & more", "{x}"})
    void any_other_topic_will_do(String topic) {
        assertThat(rules.topic(topic)).isEqualTo(topic);
    }

    private static void refuse(ThrowingCallable call, String complaint) {
        assertThatThrownBy(call).isInstanceOf(BrokenRule.class).hasMessage(complaint);
    }
}
