package bazar.stack.home;

import bazar.stack.files.FileTree;
import bazar.stack.files.PrivateFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What the nodes of a stack have on their disks, the id of the store that it is, and their exchange for others. What comes lies ready
 * beside it before anything is touched; what goes stays beside it until what came has proved good. Each step is one rename, and how far
 * the exchange is stands in the name of a file, so that a launcher killed between two steps has lost nothing.
 */
public final class StoreData {
    /** How far an exchange is. The file of that name holds the id of the store that goes, if there was one. */
    private enum Stage {
        /** A launcher is at it, or was killed: what was there comes back. */
        ON_TRIAL("exchange"),
        /** The next start is the trial. */
        WAITING("exchange-waiting"),
        /** The store is open: what came stays, unless the launcher that is at it finds that it does not run. */
        OPENED("exchange-opened");

        private final String file;

        Stage(String file) {
            this.file = file;
        }
    }

    private static final String OPENING_BOOKS = "next-books.csv";

    private final Path home;
    private final Path current;
    private final Path next;
    private final Path leaving;
    private final Path before;
    private final Path store;
    private final Path booksOfTheVersionBefore;

    StoreData(Path home) {
        this.home = home;
        this.current = home.resolve("data");
        this.next = home.resolve("data-next");
        this.leaving = home.resolve("data-leaving");
        this.before = home.resolve("data-before");
        this.store = home.resolve("store");
        this.booksOfTheVersionBefore = home.resolve(OPENING_BOOKS);
    }

    Path current() {
        return current;
    }

    /** Where data is laid ready. */
    public Path next() {
        return next;
    }

    /** What goes, until what came has proved good. */
    public Path leaving() {
        return leaving;
    }

    /** What was exchanged last. */
    public Path before() {
        return before;
    }

    /** Lays a store ready that is yet to be opened: nothing, and the books to open it with, if any were chosen. */
    public void layReady(Optional<byte[]> books) {
        try {
            makeDirectory(next);
            books.ifPresent(csv -> StackHome.write(next.resolve(OPENING_BOOKS), csv));
        } catch (UncheckedIOException e) {
            FileTree.delete(next);
            throw e;
        }
    }

    /** Where the books are that were chosen for the store that opens here. */
    Path openingBooks() {
        return current.resolve(OPENING_BOOKS);
    }

    public void forgetOpeningBooks() {
        FileTree.delete(openingBooks());
    }

    /** The id of the store that was opened here; empty before that. */
    Optional<String> store() {
        return StackHome.read(store);
    }

    void remember(String id) {
        StackHome.write(store, id + "\n");
    }

    /** Whether nothing was ever here. */
    public boolean isNew() {
        return stage().isEmpty() && store().isEmpty() && isEmpty(current);
    }

    /** Whether other data is here of which nobody knows yet whether it is any good. */
    public boolean isOnTrial() {
        return stage().filter(stage -> stage != Stage.OPENED).isPresent();
    }

    /** Whether a launcher was killed before what it had exchanged proved good. */
    public boolean isInterrupted() {
        return stage().equals(Optional.of(Stage.ON_TRIAL));
    }

    /** Whether {@link #undo} brings anything back, or takes away what never was a store. */
    public boolean isUndoable() {
        return isOnTrial() || stage().isPresent() && !isEmpty(leaving);
    }

    /**
     * Puts what was laid ready in place. What was exchanged before, and not tried yet, is thrown away for it.
     *
     * @param id of the store that comes; empty if it is yet to be opened
     */
    public void exchange(Optional<String> id) {
        if (stage().isPresent()) {
            enter(Stage.ON_TRIAL);
            FileTree.delete(current);
        } else {
            StackHome.write(file(Stage.ON_TRIAL), store().orElse(""));
            makeDirectory(current);
            rename(current, leaving);
        }
        rename(next, current);
        know(id);
    }

    /**
     * Leaves the trial to the next start.
     *
     * @return whether anything was there
     */
    public boolean await() {
        enter(Stage.WAITING);
        return !isEmpty(leaving);
    }

    /** A store is open on what came. */
    public void opened() {
        if (stage().isPresent()) {
            enter(Stage.OPENED);
        }
    }

    /**
     * What is there stays; what was there is kept in place of what was kept before.
     *
     * @return whether there was anything
     */
    public boolean keep() {
        boolean isAnything = !isEmpty(leaving);
        if (isAnything) {
            FileTree.delete(before);
            rename(leaving, before);
        }
        FileTree.delete(leaving);
        forgetStage();
        return isAnything;
    }

    /**
     * Puts what was there back.
     *
     * @return whether there was anything
     */
    public boolean undo() {
        enter(Stage.ON_TRIAL);
        if (Files.exists(leaving)) {
            FileTree.delete(next);
            rename(current, next);
            rename(leaving, current);
        }
        FileTree.delete(next); // which makes room on a disk that is full
        know(StackHome.read(file(Stage.ON_TRIAL)).filter(id -> !id.isEmpty()));
        forgetStage();
        return !isEmpty(current);
    }

    /** Ends what a launcher that was killed had begun. */
    public void settle() {
        if (isInterrupted()) {
            undo();
        }
        FileTree.delete(next);
        if (!isOnTrial()) {
            if (Files.exists(current)) {
                keep();
            } else {
                rename(leaving, current);
                forgetStage();
            }
        }
        adoptBooksOfTheVersionBefore();
    }

    /** It kept them beside the data. */
    private void adoptBooksOfTheVersionBefore() {
        if (Files.exists(booksOfTheVersionBefore)) {
            if (isNew()) {
                makeDirectory(next);
                rename(booksOfTheVersionBefore, next.resolve(OPENING_BOOKS));
                exchange(Optional.empty());
                await();
            }
            FileTree.delete(booksOfTheVersionBefore);
        }
    }

    private void know(Optional<String> id) {
        if (id.isPresent()) {
            remember(id.get());
        } else {
            FileTree.delete(store);
        }
    }

    private Path file(Stage stage) {
        return home.resolve(stage.file);
    }

    private Optional<Stage> stage() {
        return Arrays.stream(Stage.values())
                .filter(stage -> Files.exists(file(stage)))
                .findFirst();
    }

    private void enter(Stage next) {
        stage().filter(now -> now != next).ifPresent(now -> rename(file(now), file(next)));
    }

    private void forgetStage() {
        stage().ifPresent(stage -> FileTree.delete(file(stage)));
    }

    private static boolean isEmpty(Path directory) {
        if (!Files.exists(directory)) {
            return true;
        }
        try (Stream<Path> files = Files.list(directory)) {
            return files.findAny().isEmpty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void makeDirectory(Path directory) {
        try {
            PrivateFiles.createDirectories(directory);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void rename(Path from, Path to) {
        try {
            if (Files.exists(from)) {
                Files.move(from, to);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
