package bazar.catalog.writer;

import bazar.catalog.log.BookImage;
import bazar.shared.books.FoldedTopic;
import bazar.shared.keys.Key;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A book before and after.
 *
 * @param before empty for a new one
 * @param after empty for one that is deleted
 */
record BookChange(long id, Optional<BookImage> before, Optional<BookImage> after) {
    /**
     * What it touches: the book's own record, and if it shows otherwise in searches than before, all that find it or found it.
     * A leading part of a topic is enough for that.
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

    /** What searches find a book by, and show of it. */
    private record Shown(FoldedTopic topic, String title) {
        Shown(BookImage book) {
            this(FoldedTopic.of(book.topic()), book.title());
        }
    }
}
