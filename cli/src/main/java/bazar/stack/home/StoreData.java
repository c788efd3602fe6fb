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
 * The data of a stack's nodes, the id of its store, and the exchange of both for others.
 *
 * <p>New data is prepared in a directory beside the current one, and old data stays beside it until the stack runs with
 * the new data. Each step is one rename, and a file's name records the stage of the exchange. So a launcher that is
 * killed between two steps loses nothing.
 */
public final class StoreData {
    /** The stage of an exchange. The stage's file contains the id of the old store, if there was one. */
    private enum Stage {
        /** A launcher is trying the new data. If it was killed, the old data is restored. */
        ON_TRIAL("exchange"),
        /** The next start is the trial. */
        WAITING("exchange-waiting"),
        /** The store is open. The new data stays unless the launcher finds that the stack does not run. */
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

    /** Returns the directory for prepared data. */
    public Path next() {
        return next;
    }

    /** Returns the directory of the old data during a trial. */
    public Path leaving() {
        return leaving;
    }

    /** Returns the directory of the data before the last exchange. */
    public Path before() {
        return before;
    }

    /** Prepares the data of a new store: an empty directory with the chosen books, if any. */
    public void layReady(Optional<byte[]> books) {
        try {
            makeDirectory(next);
            books.ifPresent(csv -> StackHome.write(next.resolve(OPENING_BOOKS), csv));
        } catch (UncheckedIOException e) {
            FileTree.delete(next);
            throw e;
        }
    }

    /** Returns the file of the books chosen for the store that is yet to be opened. */
    Path openingBooks() {
        return current.resolve(OPENING_BOOKS);
    }

    public void forgetOpeningBooks() {
        FileTree.delete(openingBooks());
    }

    /** Returns the id of the store that was opened here, if any. */
    Optional<String> store() {
        return StackHome.read(store);
    }

    void remember(String id) {
        StackHome.write(store, id + "\n");
    }

    /** Returns whether there has never been a store here. */
    public boolean isNew() {
        return stage().isEmpty() && store().isEmpty() && isEmpty(current);
    }

    /** Returns whether new data is here with which the stack has not run yet. */
    public boolean isOnTrial() {
        return stage().filter(stage -> stage != Stage.OPENED).isPresent();
    }

    /** Returns whether a launcher was killed during a trial. */
    public boolean isInterrupted() {
        return stage().equals(Optional.of(Stage.ON_TRIAL));
    }

    /** Returns whether {@link #undo} restores data or removes data that never became a store. */
    public boolean isUndoable() {
        return isOnTrial() || isReplacement();
    }

    /** Whether something else was here, which comes back if what is here now does not run. */
    public boolean isReplacement() {
        return stage().isPresent() && !isEmpty(leaving);
    }

    /**
     * Puts the prepared data in place. Data of an earlier exchange that was not tried yet is deleted.
     *
     * @param id the new store's id; empty if that store is yet to be opened
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
     * Defers the trial to the next start.
     *
     * @return whether there was old data
     */
    public boolean await() {
        enter(Stage.WAITING);
        return !isEmpty(leaving);
    }

    /** Records that a store is open on the new data. */
    public void opened() {
        if (stage().isPresent()) {
            enter(Stage.OPENED);
        }
    }

    /**
     * Keeps the new data. The old data replaces that of the exchange before.
     *
     * @return whether there was old data
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
     * Restores the old data.
     *
     * @return whether there was old data
     */
    public boolean undo() {
        enter(Stage.ON_TRIAL);
        if (Files.exists(leaving)) {
            FileTree.delete(next);
            rename(current, next);
            rename(leaving, current);
        }
        FileTree.delete(next); // makes room on a full disk
        know(StackHome.read(file(Stage.ON_TRIAL)).filter(id -> !id.isEmpty()));
        forgetStage();
        return !isEmpty(current);
    }

    /** Completes or undoes the exchange of a killed launcher. */
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

    /** Takes over the chosen books from where the previous version kept them, beside the data. */
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
