package bazar.catalog.opening;

import bazar.catalog.log.BookImage;
import bazar.catalog.log.Changes;
import bazar.catalog.log.LogEntry;
import bazar.catalog.log.LogPosition;
import bazar.catalog.storage.CatalogDatabase;
import bazar.shared.books.BrokenRule;
import bazar.shared.keys.Key;
import bazar.shared.node.CannotStart;
import bazar.shared.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Opens a new store, once, on the primary's empty disk. */
@ApplicationScoped
public class StoreBootstrap {
    private static final int BOOKS_AN_ENTRY = 500;
    private static final long BEFORE_THE_FIRST_EPOCH = 0;

    private final CatalogDatabase catalogDatabase;
    private final SecondaryStores secondaryStores;

    @Inject
    public StoreBootstrap(CatalogDatabase catalogDatabase, SecondaryStores secondaryStores) {
        this.catalogDatabase = catalogDatabase;
        this.secondaryStores = secondaryStores;
    }

    protected StoreBootstrap() {
        this(null, null);
    }

    /** @throws ProblemException 409 if this disk or a secondary's holds a store already */
    public synchronized OpenedStore open(List<NewBook> books) {
        Optional.ofNullable(catalogDatabase.held().store())
                .or(secondaryStores::anyStore)
                .ifPresent(open -> {
                    throw new StoreAlreadyOpen(open);
                });
        String store = UUID.randomUUID().toString();
        catalogDatabase.open(store, entriesOf(books.stream().map(NewBook::image).toList()));
        return new OpenedStore(store, books.size());
    }

    /** @param source {@code first-books}, or the path of a file that holds the body of a request to open a store */
    public void openIfEmpty(String source) {
        if (catalogDatabase.held().store() != null) {
            return;
        }
        try {
            open(SeedBooks.from(source));
        } catch (IOException | ProblemException | BrokenRule e) {
            throw CannotStart.because("The books in " + source + " cannot be read: " + e.getMessage());
        }
    }

    private static List<LogEntry> entriesOf(List<BookImage> books) {
        List<LogEntry> entries = new ArrayList<>();
        LogPosition position = LogPosition.START;
        for (int from = 0; from < books.size(); from += BOOKS_AN_ENTRY) {
            List<BookImage> some = books.subList(from, Math.min(from + BOOKS_AN_ENTRY, books.size()));
            LogEntry entry =
                    position.next(BEFORE_THE_FIRST_EPOCH, Changes.of(List.of(Key.ALL.name()), some, List.of()));
            entries.add(entry);
            position = entry.position();
        }
        return entries;
    }
}
