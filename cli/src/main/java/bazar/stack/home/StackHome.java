package bazar.stack.home;

import bazar.stack.books.BookFile;
import bazar.stack.files.FileTree;
import bazar.stack.files.PrivateFiles;
import bazar.stack.machine.Http;
import bazar.stack.machine.StackException;
import bazar.stack.topology.Scale;
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
    public Path logs(String node) {
        return directory.resolve("logs").resolve(node);
    }

    public Path data(String node) {
        return data().current().resolve(node);
    }

    /** Of all nodes. */
    public StoreData data() {
        return new StoreData(directory);
    }

    public Path pidFile(String node) {
        return directory.resolve("run").resolve(node + ".pid");
    }

    /** Of all nodes that were started here and not stopped in good order, also those of another scale. */
    public List<Path> pidFiles() {
        try (Stream<Path> files = Files.list(directory.resolve("run"))) {
            return files.filter(file -> file.toString().endsWith(".pid")).toList();
        } catch (NoSuchFileException e) {
            return List.of();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What the node was told when it was started. */
    public Path settingsFile(String node) {
        return directory.resolve("run").resolve(node + ".settings");
    }

    /** Where the ingress takes commands. */
    public Path ingressSocket() {
        return directory.resolve("run").resolve("ingress.sock");
    }

    /** Where the ingress hands writes to itself. */
    public Path ingressWrites() {
        return directory.resolve("run").resolve("writes.sock");
    }

    /** Where the node's server keeps its working files. */
    public Path work(String node) {
        return directory.resolve(WORK).resolve(node);
    }

    /** This stack's own copy of the server directories, which a build does not touch. */
    public Path servers() {
        return directory.resolve("servers");
    }

    public Path ingressConfig() {
        return directory.resolve("haproxy");
    }

    /** By which it is known for a stack's. */
    public HomeMark mark() {
        return new HomeMark(directory);
    }

    public Path lockFile() {
        return directory.resolve("lock");
    }

    /** What was chosen last; empty before that. */
    public Optional<Scale> scale() {
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

    public void rememberScale(Scale scale) {
        write(scaleFile(), scale.toJson().toString());
    }

    /** The id of the store that was opened here; empty before that. */
    public Optional<String> openedStore() {
        return data().store();
    }

    public void rememberStore(String id) {
        data().remember(id);
    }

    /** The store that a node's data is of, where that is known. */
    public Optional<String> markOf(String node) {
        return read(markFile(node));
    }

    public void mark(String node, String store) {
        write(markFile(node), store + "\n");
    }

    /** The books chosen for the store that opens here. */
    public Optional<BookFile> openingBooks() {
        Path file = data().openingBooks();
        return Files.exists(file) ? Optional.of(BookFile.read(file)) : Optional.empty();
    }

    public void copyInstalled(Installation installation) {
        if (!FileTree.areSame(servers(), installation.servers())) {
            // A server tells the jars it has unpacked from new ones by dates, which every build gives alike.
            FileTree.delete(directory.resolve(WORK));
            FileTree.replace(servers(), installation.servers());
        }
        FileTree.replace(ingressConfig(), installation.ingressConfig());
    }

    public Path ingressNodes() {
        return ingressConfig().resolve("nodes.cfg");
    }

    /** How the ingress sees its servers, for the process that takes over. */
    public Path ingressServerState() {
        return ingressConfig().resolve("servers.state");
    }

    private Path scaleFile() {
        return directory.resolve("scale.json");
    }

    private Path markFile(String node) {
        return data(node).resolve("store-id");
    }

    public static Optional<String> read(Path file) {
        try {
            return Files.exists(file) ? Optional.of(Files.readString(file).strip()) : Optional.empty();
        } catch (CharacterCodingException e) {
            throw new StackException(file + " is damaged: it is no text in UTF-8.", e);
        } catch (IOException e) {
            throw new StackException(file + " cannot be read: " + e, e);
        }
    }

    public static void write(Path file, String content) {
        write(file, content.getBytes(StandardCharsets.UTF_8));
    }

    public static void write(Path file, byte[] content) {
        try {
            PrivateFiles.write(file, content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
