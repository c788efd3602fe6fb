package bazar.frontend.info;

import bazar.frontend.cache.core.Document;
import bazar.frontend.cache.core.Reading;
import bazar.frontend.catalog.Book;
import bazar.frontend.catalog.Catalog;
import bazar.frontend.catalog.Reply;
import bazar.shared.keys.BookId;
import bazar.shared.log.AsOf;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;

/** Reads books from the catalog, in the form in which they are cached and sent. */
@Dependent
public class BookInfos {
    private static final Jsonb JSON = JsonbBuilder.create();

    private final Catalog catalog;

    @Inject
    BookInfos(Catalog catalog) {
        this.catalog = catalog;
    }

    public Reading read(BookId id, AsOf least) {
        Reply<Book> reply = catalog.book(id, least);
        return new Reading(
                reply.store(),
                reply.asOf(),
                reply.body() == null ? null : Document.of(JSON.toJson(reply.body()), null));
    }
}
