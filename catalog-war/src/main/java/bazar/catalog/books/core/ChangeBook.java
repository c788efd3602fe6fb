package bazar.catalog.books.core;

import bazar.catalog.log.BookImage;
import bazar.catalog.writer.core.Command;
import bazar.catalog.writer.core.WriteBatch;
import bazar.shared.books.BookRules;
import java.util.Optional;

/** Applies all changes to a book, or none. */
public record ChangeBook(long id, BookPatch patch) implements Command<ChangeBook.Result> {
    public sealed interface Result {}

    public record Changed(BookImage book) implements Result {}

    /** @param book the unchanged book */
    public record StockOutOfRange(BookImage book) implements Result {}

    public record UnknownBook() implements Result {}

    @Override
    public Result decide(WriteBatch writeBatch) {
        Optional<BookImage> book = writeBatch.book(id);
        if (book.isEmpty()) {
            return new UnknownBook();
        }
        BookImage changed = patch.appliedTo(book.get());
        if (!BookRules.isStock(changed.stock())) {
            return new StockOutOfRange(book.get());
        }
        writeBatch.change(changed);
        return new Changed(changed);
    }
}
