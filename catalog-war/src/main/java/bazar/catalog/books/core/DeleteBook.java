package bazar.catalog.books.core;

import bazar.catalog.writer.core.Command;
import bazar.catalog.writer.core.WriteBatch;

/** Deletes a book; its sales remain. The result says whether the book existed. */
public record DeleteBook(long id) implements Command<Boolean> {
    @Override
    public Boolean decide(WriteBatch writeBatch) {
        if (writeBatch.book(id).isEmpty()) {
            return false;
        }
        writeBatch.deleteBook(id);
        return true;
    }
}
