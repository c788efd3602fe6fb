package bazar.stack;

import bazar.stack.files.FileTree;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * What the nodes of a stack have on their disks, and its exchange for other data. What comes lies ready beside it before anything is
 * touched; what goes is kept beside it. Each step is one rename, so that a launcher killed between two of them has lost nothing.
 */
final class StoreData {
    private final Path current;
    private final Path next;
    private final Path leaving;
    private final Path before;

    StoreData(Path home) {
        this.current = home.resolve("data");
        this.next = home.resolve("data-next");
        this.leaving = home.resolve("data-leaving");
        this.before = home.resolve("data-before");
    }

    Path current() {
        return current;
    }

    /** Where data is laid ready. */
    Path next() {
        return next;
    }

    /** What was exchanged last. */
    Path before() {
        return before;
    }

    boolean contains(Path path) {
        return path.toAbsolutePath().normalize().startsWith(current);
    }

    /** Puts what was laid ready in place; until {@link #keep} or {@link #undo} nobody knows whether it is any good. */
    void exchange() {
        rename(current, leaving);
        rename(next, current);
    }

    /**
     * What is there stays; what was there is kept in place of what was kept before.
     *
     * @return whether there was anything
     */
    boolean keep() {
        boolean isAnything = Files.exists(leaving);
        if (isAnything) {
            FileTree.delete(before);
            rename(leaving, before);
        }
        return isAnything;
    }

    /** Puts what was there back. */
    void undo() {
        rename(current, next);
        rename(leaving, current);
        FileTree.delete(next);
    }

    /** Ends what a launcher that was killed had begun. */
    void settle() {
        FileTree.delete(next);
        if (Files.exists(current)) {
            keep();
        } else {
            rename(leaving, current);
        }
    }

    void delete() {
        FileTree.delete(current);
        FileTree.delete(next);
        FileTree.delete(before);
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
