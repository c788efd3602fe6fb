package bazar.stack.store;

import bazar.stack.books.BookFile;
import bazar.stack.books.NewBook;
import bazar.stack.home.StackHome;
import bazar.stack.machine.StackException;
import bazar.stack.node.Node;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Opens a new store on the primary's disk once, and later checks that the store is still there. */
public final class StoreOpening {
    private final StackHome home;
    private final Node primary;
    private final Consumer<String> progress;

    public StoreOpening(StackHome home, Node primary, Consumer<String> progress) {
        this.home = home;
        this.primary = primary;
        this.progress = progress;
    }

    /**
     * Opens a store unless there is one.
     *
     * @param found the state of the primary's disk
     * @param books empty for those of the last reset, or else the first books
     */
    public void open(StoreStatus found, Optional<BookFile> books) {
        Optional<String> known = home.openedStore();
        if (found.id().isPresent()) {
            home.rememberStore(found.id().get());
            books.ifPresent(file -> progress.accept("The store has its data already; it was left as it is."));
        } else if (known.isPresent()) {
            throw new StackException("The disk of " + primary.name() + " is empty, though store " + known.get()
                    + " was opened on it. Bring its data back, or begin anew with `bazar reset`.");
        } else {
            Optional<List<NewBook>> opening = books.or(home::openingBooks).map(BookFile::books);
            OpenedStore opened = new CatalogStore(primary).open(opening);
            home.rememberStore(opened.id());
            progress.accept("A new store is open; books: " + opened.books() + ".");
        }
        home.data().opened();
    }
}
