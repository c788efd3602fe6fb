package bazar.system.stack;

import static org.assertj.core.api.Assertions.assertThat;

import bazar.stack.Stack;
import bazar.stack.files.FileTree;
import bazar.stack.home.Installation;
import bazar.stack.home.StackHome;
import bazar.stack.node.Node;
import bazar.stack.topology.Topology;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** A store of local processes, started by the launcher in a directory of its own. */
public final class LocalStack extends BazarStack {
    private static final Path ROOT = Path.of(System.getProperty("bazar.root"));
    private static final Path STACKS = Path.of(System.getProperty("bazar.stacks"));

    private final Path directory;
    private final TestBooks books;
    private final PrintWriter progress;
    private final Stack stack;
    private final Thread onExit;

    private LocalStack(String name, Topology topology, Installation installation, TestBooks books) throws IOException {
        super(topology, books);
        this.directory = STACKS.resolve(name);
        this.books = books;
        this.progress = new PrintWriter(Files.newBufferedWriter(STACKS.resolve(name + ".log")), true);
        this.stack = new Stack(new StackHome(directory), installation, topology, progress::println);
        this.onExit = new Thread(stack::endAtOnce);
    }

    /**
     * Starts a new store with the first books and those for tests, from a {@link RecordingBuild}.
     *
     * @param name of the store's directory, which is replaced
     */
    static LocalStack startRecording(String name, Topology topology) {
        return start(name, topology, RecordingBuild.in(STACKS.resolve("recording-build")));
    }

    /** Starts a new store with the first books and those for tests. */
    public static LocalStack start(String name, Topology topology) {
        return start(name, topology, Installation.in(ROOT));
    }

    private static LocalStack start(String name, Topology topology, Installation installation) {
        try {
            Files.createDirectories(STACKS);
            TestBooks books = TestBooks.read();
            LocalStack store = new LocalStack(name, topology, installation, books);
            store.stack.endAtOnce();
            FileTree.delete(store.directory);
            Runtime.getRuntime().addShutdownHook(store.onExit);
            store.stack.up(Optional.of(books.file()));
            assertThat(store.nodeLogs().complaints())
                    .as("of a store that has just started")
                    .isEmpty();
            store.readContracts();
            return store;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void kill(String node) {
        stack.kill(named(node));
    }

    @Override
    public void start(String node) {
        stack.start(named(node));
    }

    /** Starts a node without waiting. The future fails if the node does not become ready. */
    public CompletableFuture<Void> startLater(String node) {
        return CompletableFuture.runAsync(() -> start(node), task -> new Thread(task, "start").start());
    }

    /** Stops a node gracefully. */
    public void stop(String node) {
        stack.stop(named(node));
    }

    /** Kills a node at once, even while its start is being awaited. */
    public void end(String node) {
        named(node).pid().flatMap(ProcessHandle::of).ifPresent(process -> {
            process.destroyForcibly();
            process.onExit().join();
        });
    }

    /** Sets environment variables of a role's servers from their next start on. */
    public void configure(String role, Map<String, String> settings) {
        Path file = directory.resolve("servers/servers").resolve(role).resolve("server.env");
        try (Stream<String> lines = Files.lines(file)) {
            Stream<String> others = lines.filter(line -> !line.startsWith("BAZAR_"));
            Stream<String> ours =
                    settings.entrySet().stream().map(setting -> setting.getKey() + "=" + setting.getValue());
            Files.write(file, Stream.concat(others, ours).toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The disk of a node. */
    public Path disk(String node) {
        return directory.resolve("data").resolve(node);
    }

    /** What a node has written since its last start. */
    public String log(String node) {
        Path log = directory.resolve("logs").resolve(node).resolve("messages.log");
        try {
            return Files.exists(log) ? Files.readString(log) : "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void pause(String node) {
        stack.pause(named(node));
    }

    @Override
    public void resume(String node) {
        stack.resume(named(node));
    }

    @Override
    public void heal() {
        up();
    }

    public void down() {
        stack.down();
    }

    public void up() {
        stack.up(Optional.empty());
    }

    /** Resets the store to the first books and those for tests. */
    public void reset() {
        stack.reset(Optional.of(books.file()));
    }

    /** @return the directory it is in */
    public Path backup() {
        Path backup = directory.resolveSibling(directory.getFileName() + "-backup");
        FileTree.delete(backup);
        stack.backup(backup);
        return backup;
    }

    public void restore(Path backup) {
        stack.restore(backup);
    }

    @Override
    public Supplier<List<String>> requestsFromNow() {
        return RequestLog.fromNow(frontends().stream()
                .map(frontend -> directory.resolve("logs").resolve(frontend.toString()))
                .map(logs -> logs.resolve(RequestLog.NAME))
                .toList());
    }

    @Override
    public Supplier<List<String>> complaintsFromNow() {
        return nodeLogs().complaintsFromNow();
    }

    @Override
    public String logs() {
        return directory.resolve("logs").toString();
    }

    @Override
    public void close() {
        try {
            stack.down();
        } finally {
            stack.endAtOnce();
            Runtime.getRuntime().removeShutdownHook(onExit);
            progress.close();
        }
    }

    private NodeLogs nodeLogs() {
        return new NodeLogs(directory.resolve("logs"));
    }

    private Node named(String name) {
        return stack.node(name).orElseThrow(() -> new IllegalArgumentException("there is no node " + name));
    }
}
