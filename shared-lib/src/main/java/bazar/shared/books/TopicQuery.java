package bazar.shared.books;

import bazar.shared.text.Text;

/**
 * A topic, or a prefix of one, as a caller searches for it.
 *
 * @param text 1 to 100 characters, composed, with single spaces
 */
public record TopicQuery(String text) {
    /** @throws BrokenRule if no topic can begin with the text */
    public TopicQuery {
        if (!Text.isPlain(text)) {
            throw new BrokenRule(
                    "The topic has a control character, the end of a line, or a character that does not exist.");
        }
        text = Text.spaced(Text.composed(text));
        if (text.isEmpty()) {
            throw new BrokenRule("The topic is empty; a topic has 1 to " + BookRules.MAX_TOPIC + " characters.");
        }
        if (Text.length(text) > BookRules.MAX_TOPIC) {
            throw new BrokenRule("The topic is too long; a topic has 1 to " + BookRules.MAX_TOPIC + " characters.");
        }
    }

    public FoldedTopic folded() {
        return FoldedTopic.of(text);
    }
}
