package bazar.shared.books;

import bazar.shared.text.Text;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A topic, or the leading part of one, as searches compare it: without regard to case. Folding goes character by character,
 * so that the folded beginning of a topic is the beginning of the folded topic in every script.
 */
public record FoldedTopic(String text) {
    /** @throws BrokenRule if it is blank, too long, or has control characters */
    public static FoldedTopic of(String topic) {
        String stripped = topic.strip();
        if (stripped.isEmpty()) {
            throw new BrokenRule("The topic is empty; a topic has 1 to " + BookRules.MAX_TOPIC + " characters.");
        }
        if (Text.length(stripped) > BookRules.MAX_TOPIC) {
            throw new BrokenRule("The topic is too long; a topic has 1 to " + BookRules.MAX_TOPIC + " characters.");
        }
        if (!Text.isPlain(stripped)) {
            throw new BrokenRule("The topic has a control character or a broken one; only text is allowed.");
        }
        return ofStored(stripped);
    }

    /** One that was checked before it was stored: by a newer Java, perhaps, which knows more characters than this one. */
    public static FoldedTopic ofStored(String topic) {
        return new FoldedTopic(topic.strip()
                .codePoints()
                .map(c -> Character.toLowerCase(Character.toUpperCase(c)))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString());
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
