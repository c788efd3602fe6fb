package bazar.catalog.writer.core;

import bazar.catalog.log.BookImage;
import bazar.shared.books.FoldedTopic;
import bazar.shared.keys.Key;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A book before and after.
 *
 * @param before empty for a new book
 * @param after empty for a deleted book
 */
record BookChange(long id, Optional<BookImage> before, Optional<BookImage> after) {
    /**
     * Returns the keys that the change touches: the book's record and, if searches show it differently than before,
     * every search that finds or found it. A search finds a book by any prefix of its topic.
     */
    Stream<Key> keys() {
        boolean shownAsBefore = before.map(Shown::new).equals(after.map(Shown::new));
        return Stream.concat(Stream.of(Key.info(id)), shownAsBefore ? Stream.empty() : searches());
    }

    private Stream<Key> searches() {
        return Stream.of(before, after)
                .flatMap(Optional::stream)
                .map(Shown::new)
                .flatMap(shown -> shown.topic().prefixes().stream())
                .map(Key::search);
    }

    /** What searches find a book by, and what they show of it. */
    private record Shown(FoldedTopic topic, String title) {
        Shown(BookImage book) {
            this(FoldedTopic.of(book.topic()), book.title());
        }
    }
}
