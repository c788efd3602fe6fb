package bazar.catalog.books.core;

import bazar.catalog.log.BookImage;
import bazar.catalog.writer.core.Command;
import bazar.catalog.writer.core.WriteBatch;
import java.util.Optional;
import java.util.OptionalLong;

/** Adds a book under an id that no book has had. The result is empty if all ids are used up. */
public record AddBook(BookRequest book) implements Command<Optional<BookImage>> {
    @Override
    public Optional<BookImage> decide(WriteBatch writeBatch) {
        OptionalLong id = writeBatch.newBookId();
        if (id.isEmpty()) {
            return Optional.empty();
        }
        BookImage added = book.image(id.getAsLong());
        writeBatch.change(added);
        return Optional.of(added);
    }
}
