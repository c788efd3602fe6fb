package bazar.catalog.books;

import bazar.catalog.writer.Command;
import bazar.catalog.writer.WriteBatch;

/** Takes a book out of the catalog; what was sold of it stays sold. The result says whether there was such a book. */
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
