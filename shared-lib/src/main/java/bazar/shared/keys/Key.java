package bazar.shared.keys;

import bazar.shared.books.FoldedTopic;

/**
 * The name of a value that writes change and caches hold. Writers and caches derive it by the same rules, because an
 * invalidation under another name would miss.
 *
 * @param name the name on the wire
 */
public record Key(String name) {
    /** Stands for every key. */
    public static final Key ALL = new Key("*");

    private static final String SEARCH_PREFIX = "search:";

    /** Returns the key of one book's record. */
    public static Key info(long bookId) {
        return new Key("info:" + bookId);
    }

    /** Returns the key of the list of books whose topic begins with this prefix. */
    public static Key search(FoldedTopic topic) {
        return new Key(SEARCH_PREFIX + topic.text());
    }

    /** Returns the key of one sale, present or not. */
    public static Key sale(String orderId) {
        return new Key("sale:" + orderId);
    }

    /** Returns whether the key stands for a list of books. */
    public boolean isSearch() {
        return name.startsWith(SEARCH_PREFIX);
    }

    @Override
    public String toString() {
        return name;
    }
}
