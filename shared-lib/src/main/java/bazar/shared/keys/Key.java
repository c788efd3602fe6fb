package bazar.shared.keys;

import bazar.shared.books.FoldedTopic;

/**
 * What a write touches and a cache holds, by name. Writers and caches must name alike, or an invalidation would miss.
 *
 * @param name the name on the wire
 */
public record Key(String name) {
    /** Stands for every key there is. */
    public static final Key ALL = new Key("*");

    private static final String SEARCH_PREFIX = "search:";

    /** One book's record. */
    public static Key info(long bookId) {
        return new Key("info:" + bookId);
    }

    /** The list of books whose topic begins so. */
    public static Key search(FoldedTopic topic) {
        return new Key(SEARCH_PREFIX + topic.text());
    }

    /** One sale, which exists or does not. */
    public static Key sale(String orderId) {
        return new Key("sale:" + orderId);
    }

    /** Whether it names a list of books, and not one thing. */
    public boolean isSearch() {
        return name.startsWith(SEARCH_PREFIX);
    }

    @Override
    public String toString() {
        return name;
    }
}
