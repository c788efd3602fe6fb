package bazar.catalog.restocking.core;

import bazar.catalog.log.BookImage;
import bazar.catalog.writer.core.Command;
import bazar.catalog.writer.core.WriteBatch;
import java.util.List;
import java.util.Optional;

/** Restocks those of the given books that still run short. Returns the restocked ones. */
record Restock(RestockRule rule, List<Long> bookIds) implements Command<List<BookImage>> {
    @Override
    public List<BookImage> decide(WriteBatch writeBatch) {
        List<BookImage> restocked = bookIds.stream()
                .map(writeBatch::book)
                .flatMap(Optional::stream)
                .filter(rule::concerns)
                .map(rule::restocked)
                .toList();
        restocked.forEach(writeBatch::change);
        return restocked;
    }
}
