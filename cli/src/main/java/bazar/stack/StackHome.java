package bazar.stack;

import bazar.stack.books.BookFile;
import bazar.stack.files.FileTree;
import bazar.stack.files.PrivateFiles;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

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

    /** Of all nodes that were started here and not stopped in good order, also those of another scale. */
    List<Path> pidFiles() {
        try (Stream<Path> files = Files.list(directory.resolve("run"))) {
            return files.filter(file -> file.toString().endsWith(".pid")).toList();
        } catch (NoSuchFileException e) {
            return List.of();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What the node was told when it was started. */
    Path settingsFile(String node) {
        return directory.resolve("run").resolve(node + ".settings");
    }

    /** Where the ingress takes commands. */
    Path ingressSocket() {
        return directory.resolve("run").resolve("ingress.sock");
    }

    /** Where the ingress hands writes to itself. */
    Path ingressWrites() {
        return directory.resolve("run").resolve("writes.sock");
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

    /** By which it is known for a stack's. */
    HomeMark mark() {
        return new HomeMark(directory);
    }

    Path lockFile() {
        return directory.resolve("lock");
    }

    /** What was chosen last; empty before that. */
    Optional<Scale> scale() {
        return read(scaleFile()).map(this::scale);
    }

    private Scale scale(String json) {
        try {
            return Scale.of(Http.parse(json).orElse(JsonValue.EMPTY_JSON_OBJECT));
        } catch (StackException e) {
            throw new StackException(
                    scaleFile() + " does not say how many servers there are: " + e.getMessage()
                            + " Remove it, and tell `bazar up` again.",
                    e);
        }
    }

    void rememberScale(Scale scale) {
        write(scaleFile(), scale.toJson().toString());
    }

    /** The id of the store that was opened here; empty before that. */
    Optional<String> openedStore() {
        return data().store();
    }

    void rememberStore(String id) {
        data().remember(id);
    }

    /** The store that a node's data is of, where that is known. */
    Optional<String> markOf(String node) {
        return read(markFile(node));
    }

    void mark(String node, String store) {
        write(markFile(node), store + "\n");
    }

    /** The books chosen for the store that opens here. */
    Optional<BookFile> openingBooks() {
        Path file = data().openingBooks();
        return Files.exists(file) ? Optional.of(BookFile.read(file)) : Optional.empty();
    }

    void copyInstalled(Installation installation) {
        if (!FileTree.areSame(servers(), installation.servers())) {
            // A server tells the jars it has unpacked from new ones by dates, which every build gives alike.
            FileTree.delete(directory.resolve(WORK));
            FileTree.replace(servers(), installation.servers());
        }
        FileTree.replace(ingressConfig(), installation.ingressConfig());
    }

    Path ingressNodes() {
        return ingressConfig().resolve("nodes.cfg");
    }

    /** How the ingress sees its servers, for the process that takes over. */
    Path ingressServerState() {
        return ingressConfig().resolve("servers.state");
    }

    private Path scaleFile() {
        return directory.resolve("scale.json");
    }

    private Path markFile(String node) {
        return data(node).resolve("store-id");
    }

    static Optional<String> read(Path file) {
        try {
            return Files.exists(file) ? Optional.of(Files.readString(file).strip()) : Optional.empty();
        } catch (CharacterCodingException e) {
            throw new StackException(file + " is damaged: it is no text in UTF-8.", e);
        } catch (IOException e) {
            throw new StackException(file + " cannot be read: " + e, e);
        }
    }

    static void write(Path file, String content) {
        write(file, content.getBytes(StandardCharsets.UTF_8));
    }

    static void write(Path file, byte[] content) {
        try {
            PrivateFiles.write(file, content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
