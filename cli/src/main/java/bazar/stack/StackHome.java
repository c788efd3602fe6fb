package bazar.stack;

import bazar.stack.books.BookFile;
import bazar.stack.files.FileTree;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** The directory a stack lives in: everything it writes is below it. */
public record StackHome(Path directory) {
    private static final String WORK = "work";

    public StackHome {
        directory = directory.toAbsolutePath().normalize();
    }

    /** What the node writes about itself. */
    Path logs(String node) {
        return directory.resolve("logs").resolve(node);
    }

    Path data(String node) {
        return data().current().resolve(node);
    }

    /** Of all nodes. */
    StoreData data() {
        return new StoreData(directory);
    }

    Path pidFile(String node) {
        return directory.resolve("run").resolve(node + ".pid");
    }

    /** Where the node's server keeps its working files. */
    Path work(String node) {
        return directory.resolve(WORK).resolve(node);
    }

    /** This stack's own copy of the server directories, which a build does not touch. */
    Path servers() {
        return directory.resolve("servers");
    }

    Path ingressConfig() {
        return directory.resolve("haproxy");
    }

    Path lockFile() {
        return directory.resolve("lock");
    }

    /** The id of the store that was opened here; empty before that. */
    Optional<String> openedStore() {
        return read(storeFile());
    }

    void rememberStore(String id) {
        write(storeFile(), (id + "\n").getBytes(StandardCharsets.UTF_8));
    }

    /** The store that a node's data is of, where that is known. */
    Optional<String> markOf(String node) {
        return read(markFile(node));
    }

    void mark(String node, String store) {
        write(markFile(node), (store + "\n").getBytes(StandardCharsets.UTF_8));
    }

    /** The books chosen for the store that opens next. */
    Optional<BookFile> nextBooks() {
        return Files.exists(nextBooksFile()) ? Optional.of(BookFile.read(nextBooksFile())) : Optional.empty();
    }

    void rememberNextBooks(BookFile books) {
        write(nextBooksFile(), books.csv());
    }

    void forgetNextBooks() {
        FileTree.delete(nextBooksFile());
    }

    /** Removes all books, sales and orders. */
    void deleteStore() {
        data().delete();
        FileTree.delete(storeFile());
        forgetNextBooks();
    }

    void copyInstalled(Installation installation) {
        if (!FileTree.areSame(servers(), installation.servers())) {
            // A server tells the jars it has unpacked from new ones by dates, which every build gives alike.
            FileTree.delete(directory.resolve(WORK));
            FileTree.replace(servers(), installation.servers());
        }
        FileTree.replace(ingressConfig(), installation.ingressConfig());
    }

    void writeIngressNodes(String config) {
        write(ingressNodes(), config.getBytes(StandardCharsets.UTF_8));
    }

    Path ingressNodes() {
        return ingressConfig().resolve("nodes.cfg");
    }

    private Path storeFile() {
        return directory.resolve("store");
    }

    private Path markFile(String node) {
        return data(node).resolve("store-id");
    }

    private Path nextBooksFile() {
        return directory.resolve("next-books.csv");
    }

    private static Optional<String> read(Path file) {
        try {
            return Files.exists(file) ? Optional.of(Files.readString(file).strip()) : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(Path file, byte[] content) {
        try {
            Files.createDirectories(file.getParent());
            Files.write(file, content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
