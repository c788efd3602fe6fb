package bazar.prove;

import bazar.prove.books.TrialBooks;
import bazar.stack.Stack;
import bazar.stack.files.FileTree;
import bazar.stack.home.Installation;
import bazar.stack.home.StackHome;
import bazar.stack.machine.StackException;
import bazar.stack.topology.Topology;
import bazar.stack.topology.Wiring;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * A store for a trial, on free ports and in a directory of its own. A shutdown hook ends its nodes with the program.
 */
public final class TrialStore implements AutoCloseable {
    private final Path directory;
    private final FileChannel lock;
    private final PrintWriter progress;
    private final Stack stack;
    private final Thread onExit;

    private TrialStore(Path directory, FileChannel lock, Installation installation, Topology topology, Wiring wiring)
            throws IOException {
        this.directory = directory;
        this.lock = lock;
        this.progress = new PrintWriter(Files.newBufferedWriter(beside(directory, ".log")), true);
        this.stack = new Stack(new StackHome(directory), installation, topology, wiring, progress::println);
        this.onExit = new Thread(stack::endAtOnce);
    }

    /**
     * Starts a store with the {@link TrialBooks}.
     *
     * @param directory the store's; nodes and files of an earlier trial in it are ended and deleted
     * @param wiring the network between the nodes
     */
    public static TrialStore open(Path directory, Installation installation, Topology topology, Wiring wiring) {
        try {
            Files.createDirectories(directory);
            TrialStore store = new TrialStore(directory, lock(directory), installation, topology, wiring);
            store.start();
            return store;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Stack stack() {
        return stack;
    }

    /** Ends the store's nodes and keeps its files. */
    @Override
    public void close() {
        try {
            stack.down();
        } finally {
            stack.endAtOnce();
            Runtime.getRuntime().removeShutdownHook(onExit);
            release();
        }
    }

    /** Deletes the files of the closed store if every promise was kept; otherwise reports where the logs are. */
    public void removeIf(boolean isKept, Consumer<String> told) {
        if (isKept) {
            FileTree.delete(directory);
            List.of(".log", ".csv", ".lock").forEach(suffix -> FileTree.delete(beside(directory, suffix)));
        } else {
            told.accept("The nodes' logs are kept in " + directory.resolve("logs") + ".");
        }
    }

    private void start() {
        stack.endAtOnce();
        FileTree.delete(directory);
        Runtime.getRuntime().addShutdownHook(onExit);
        stack.up(Optional.of(TrialBooks.file(beside(directory, ".csv"))));
    }

    private static FileChannel lock(Path directory) throws IOException {
        Path file = beside(directory, ".lock");
        FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (!isLocked(channel)) {
            channel.close();
            throw new StackException("Another trial is running in " + directory + "; let it end first.");
        }
        return channel;
    }

    private static boolean isLocked(FileChannel channel) throws IOException {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException e) {
            return false; // locked by this program itself
        }
    }

    private void release() {
        progress.close();
        try {
            lock.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path beside(Path directory, String suffix) {
        return directory.resolveSibling(directory.getFileName() + suffix);
    }
}
