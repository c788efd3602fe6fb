package bazar.shared.keys;

import bazar.shared.problem.InvalidRequest;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A topic, or the leading part of one, as searches compare it: without regard to case. Folding goes character by character,
 * so that the folded beginning of a topic is the beginning of the folded topic in every script.
 */
public record FoldedTopic(String text) {
    /** In code points. */
    public static final int MAX_LENGTH = 100;

    /** @throws InvalidRequest if it is blank, too long, or has control characters */
    public static FoldedTopic of(String topic) {
        String stripped = topic.strip();
        if (stripped.isEmpty()) {
            throw new InvalidRequest("The topic is empty; a topic has 1 to " + MAX_LENGTH + " characters.");
        }
        if (stripped.codePointCount(0, stripped.length()) > MAX_LENGTH) {
            throw new InvalidRequest("The topic is too long; a topic has 1 to " + MAX_LENGTH + " characters.");
        }
        if (!Text.isPlain(stripped)) {
            throw new InvalidRequest("The topic has a control character or a broken one; only text is allowed.");
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
        return IntStream.rangeClosed(1, text.codePointCount(0, text.length()))
                .mapToObj(n -> text.substring(0, text.offsetByCodePoints(0, n)))
                .map(String::strip)
                .distinct()
                .map(FoldedTopic::new)
                .toList();
    }
}
