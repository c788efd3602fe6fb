package bazar.catalog.books;

import bazar.catalog.writer.Command;
import bazar.catalog.writer.WriteBatch;

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
