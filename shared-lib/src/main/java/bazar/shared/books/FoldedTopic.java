package bazar.shared.books;

import bazar.shared.text.Text;
import java.util.List;
import java.util.stream.IntStream;

/** A topic, or a prefix of one, in the form that searches compare: see {@link Text#folded}. */
public record FoldedTopic(String text) {
    /** The width of the database columns, in UTF-16 code units. Folding expands no character to more than six. */
    public static final int MAX_LENGTH = 6 * BookRules.MAX_TOPIC;

    public static FoldedTopic of(String topic) {
        return new FoldedTopic(Text.folded(topic));
    }

    /** Returns all prefixes of this topic, itself included: the searches that find it. */
    public List<FoldedTopic> prefixes() {
        return IntStream.rangeClosed(1, Text.length(text))
                .mapToObj(n -> text.substring(0, text.offsetByCodePoints(0, n)))
                .map(String::strip)
                .distinct()
                .map(FoldedTopic::new)
                .toList();
    }
}
