package bazar.shared.books;

import bazar.shared.text.Text;
import java.util.List;
import java.util.stream.IntStream;

/** A topic, or the leading part of one, as searches compare it: see {@link Text#folded}. */
public record FoldedTopic(String text) {
    /** In UTF-16 code units, of which no character of a topic becomes more than six. Columns have this width. */
    public static final int MAX_LENGTH = 6 * BookRules.MAX_TOPIC;

    public static FoldedTopic of(String topic) {
        return new FoldedTopic(Text.folded(topic));
    }

    /** All beginnings of this topic, itself included: the searches that find it. */
    public List<FoldedTopic> prefixes() {
        return IntStream.rangeClosed(1, Text.length(text))
                .mapToObj(n -> text.substring(0, text.offsetByCodePoints(0, n)))
                .map(String::strip)
                .distinct()
                .map(FoldedTopic::new)
                .toList();
    }
}
