package bazar.stack.home;

import bazar.stack.books.BookFile;
import bazar.stack.files.FileTree;
import bazar.stack.files.PrivateFiles;
import bazar.stack.machine.Http;
import bazar.stack.machine.StackException;
import bazar.stack.topology.NodeKind;
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

/** The directory of a stack, which contains every file that the stack writes. */
public record StackHome(Path directory) {
    private static final String WORK = "work";

    public StackHome {
        directory = directory.toAbsolutePath().normalize();
    }

    public Path logs(String node) {
        return directory.resolve("logs").resolve(node);
    }

    public Path data(String node) {
        return data().current().resolve(node);
    }

    /** Returns the data of all nodes. */
    public StoreData data() {
        return new StoreData(directory);
    }

    public Path pidFile(String node) {
        return directory.resolve("run").resolve(node + ".pid");
    }

    /** Returns the pid files of all nodes that were started and not stopped gracefully, at any scale. */
    public List<Path> pidFiles() {
        try (Stream<Path> files = Files.list(directory.resolve("run"))) {
            return files.filter(file -> file.toString().endsWith(".pid")).toList();
        } catch (NoSuchFileException e) {
            return List.of();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns the file with the settings with which the node was started. */
    public Path settingsFile(String node) {
        return directory.resolve("run").resolve(node + ".settings");
    }

    /** Returns the socket of HAProxy's runtime API. */
    public Path ingressSocket() {
        return directory.resolve("run").resolve("ingress.sock");
    }

    /** Returns the socket through which the ingress forwards writes to itself. */
    public Path ingressWrites() {
        return directory.resolve("run").resolve("writes.sock");
    }

    /** Returns the output directory of the node's server. */
    public Path work(String node) {
        return directory.resolve(WORK).resolve(node);
    }

    /** Returns this stack's own copy of the server directories, which a build does not change. */
    public Path servers() {
        return directory.resolve("servers");
    }

    /** The directory of the servers of a kind. */
    public Path server(NodeKind kind) {
        return servers().resolve("servers").resolve(kind.toString());
    }

    public Path ingressConfig() {
        return directory.resolve("haproxy");
    }

    public HomeMark mark() {
        return new HomeMark(directory);
    }

    public Path lockFile() {
        return directory.resolve("lock");
    }

    /** Returns the scale chosen last, if any. */
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

    /** In which the store runs, or ran last; quick before that. */
    public RunMode mode() {
        return read(modeFile()).map(RunMode::of).orElse(RunMode.QUICK);
    }

    public void rememberMode(RunMode mode) {
        write(modeFile(), mode + "\n");
    }

    /** The id of the store that was opened here; empty before that. */
    public Optional<String> openedStore() {
        return data().store();
    }

    public void rememberStore(String id) {
        data().remember(id);
    }

    /** Returns the id of the store to which a node's data belongs, if known. */
    public Optional<String> markOf(String node) {
        return read(markFile(node));
    }

    public void mark(String node, String store) {
        write(markFile(node), store + "\n");
    }

    /** Returns the books chosen for the store that is yet to be opened. */
    public Optional<BookFile> openingBooks() {
        Path file = data().openingBooks();
        return Files.exists(file) ? Optional.of(BookFile.read(file)) : Optional.empty();
    }

    public void copyInstalled(Installation installation) {
        if (!FileTree.areSame(servers(), installation.servers())) {
            // A server recognises new jars by their dates, which are the same in every build, so its cache must go.
            FileTree.delete(directory.resolve(WORK));
            FileTree.replace(servers(), installation.servers());
        }
        FileTree.replace(ingressConfig(), installation.ingressConfig());
    }

    public Path ingressNodes() {
        return ingressConfig().resolve("nodes.cfg");
    }

    /** Returns the file with the servers' states for the next worker of the ingress. */
    public Path ingressServerState() {
        return ingressConfig().resolve("servers.state");
    }

    private Path scaleFile() {
        return directory.resolve("scale.json");
    }

    private Path modeFile() {
        return directory.resolve("run").resolve("mode");
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
