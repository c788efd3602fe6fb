package bazar.shared.text;

import static org.assertj.core.api.Assertions.assertThat;

import bazar.shared.books.BookRules;
import bazar.shared.books.FoldedTopic;
import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UCharacterEnums.ECharacterCategory;
import com.ibm.icu.text.Normalizer2;
import com.ibm.icu.text.UnicodeSet;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TextTest {
    private static final Normalizer2 NFD = Normalizer2.getNFDInstance();

    @ParameterizedTest
    @CsvSource({
        "Poésie, Poe\u0301sie",
        "Straßenkunde, STRASSENKUNDE",
        "Straßenkunde, STRAẞENKUNDE",
        "ΟΔΟΣ ΑΝΩ, οδος ανω",
        "ὈΔΥΣΣΕΎΣ, ὀδυσσεύς",
        "ᾈδης, ἀιδης",
        "ﬃx, FFIX",
        "ǅ, ǆ",
        "Å, å",
        "K, k",
        "한국어, 한국어",
        "क़, क़",
        "ậ, a\u0323\u0302",
        "ậ, Â\u0323",
        "ａｂｃ, ＡＢＣ",
        "𐐀𐐁, 𐐨𐐩",
        "a\u00a0b, a b",
        "'a \u2003\u3000 b', a b",
        "' a b ', a b",
    })
    void texts_are_the_same_but_for_case_accents_as_they_are_encoded_and_white_space(String one, String other) {
        assertThat(Text.folded(one)).isEqualTo(Text.folded(other));
    }

    @ParameterizedTest
    @CsvSource({"Poésie, Poesie", "İstanbul, Istanbul", "ı, i", "² , 2", "ab, a b", "a\u200bb, ab"})
    void other_texts_are_not(String one, String other) {
        assertThat(Text.folded(one)).isNotEqualTo(Text.folded(other));
    }

    @Test
    void folding_twice_changes_nothing_more_whatever_the_character() {
        everyCharacter(c -> Text.folded(Text.folded(c)).equals(Text.folded(c)));
        everyCharacter(c ->
                Text.folded(Text.folded("a" + c + "\u0345\u0301b")).equals(Text.folded("a" + c + "\u0345\u0301b")));
    }

    @Test
    void how_a_character_is_encoded_does_not_matter() {
        everyCharacter(c -> Text.folded(Text.composed(c)).equals(Text.folded(c)));
        everyCharacter(c -> Text.folded(NFD.normalize(c)).equals(Text.folded(c)));
        everyCharacter(c -> Text.composed(NFD.normalize(c)).equals(Text.composed(c)));
    }

    @Test
    void a_beginning_that_parts_no_accent_from_its_letter_folds_to_a_beginning() {
        everyCharacter(c -> !NFD.hasBoundaryBefore(c.codePointAt(0))
                || Text.folded("ab ß" + c).startsWith(Text.folded("ab ß")));
        everyCharacter(c -> Text.folded(c + "b").startsWith(Text.folded(c)));
    }

    @Test
    void no_character_of_a_composed_text_folds_to_more_than_a_column_has_room_for() {
        int room = FoldedTopic.MAX_LENGTH / BookRules.MAX_TOPIC;

        everyCharacter(c -> !Text.composed(c).equals(c) || Text.folded("a" + c).length() - 1 <= room);
        assertThat(Text.folded("\ud81b\udd6a")).hasSize(room);
    }

    @Test
    void one_line_of_characters_that_exist_is_text() {
        UnicodeSet others = new UnicodeSet("[[:Cc:][:Cs:][:Cn:][:Zl:][:Zp:][\\u202A-\\u202E\\u2066-\\u2069]]");

        assertThat(IntStream.rangeClosed(0, Character.MAX_CODE_POINT)
                        .filter(c -> Text.isPlain(Character.toString(c)) == others.contains(c)))
                .isEmpty();
        assertThat(Text.isPlain("Ünïcode ☃ 📚 한국어 עברית\u200f ‘…’ ‍")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\u0000",
                "\t",
                "\n",
                "\r",
                "\u007f",
                "\u0085",
                "\u009f",
                "\u2028",
                "\u2029",
                "\ud800",
                "\udc00\ud800",
                "\ufffe",
                "\uffff",
                "\ufdd0",
                "\u0378",
                "\udbff\udfff",
                "\u202a",
                "\u202e",
                "\u2066",
                "\u2069"
            })
    void anything_else_is_not(String character) {
        assertThat(Text.isPlain(character)).isFalse();
        assertThat(Text.isPlain("a" + character + "b")).isFalse();
    }

    @Test
    void a_character_counts_once_however_many_units_it_takes() {
        assertThat(Text.length("📚".repeat(101))).isEqualTo(101);
    }

    /** Applies the rule to every assigned character. */
    private static void everyCharacter(Predicate<String> rule) {
        assertThat(IntStream.rangeClosed(0, Character.MAX_CODE_POINT)
                        .filter(TextTest::isAssigned)
                        .filter(c -> !rule.test(Character.toString(c)))
                        .mapToObj(Integer::toHexString))
                .isEmpty();
    }

    private static boolean isAssigned(int c) {
        return UCharacter.isDefined(c) && UCharacter.getType(c) != ECharacterCategory.PRIVATE_USE;
    }
}
