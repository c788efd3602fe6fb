package bazar.stack;

import bazar.stack.books.BookFile;
import bazar.stack.home.Installation;
import bazar.stack.home.StackHome;
import bazar.stack.ingress.HaproxyProgram;
import bazar.stack.node.Node;
import bazar.stack.node.NodeState;
import bazar.stack.store.NodeStatus;
import bazar.stack.topology.Topology;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A launcher of a test's own, with a real HAProxy in front of {@link FakeServer}s. */
abstract class FakeStack {
    /** The request that opens a store with the first books. */
    static final String FIRST_BOOKS = "{}";

    @TempDir
    Path directory;

    final List<String> told = new CopyOnWriteArrayList<>();
    final Topology topology;
    Installation installation;
    Path home;
    Stack stack;

    FakeStack() {
        this(Topology.onFreePorts(1, 2, 1));
    }

    FakeStack(Topology topology) {
        this.topology = topology;
    }

    @BeforeEach
    void an_installation() throws IOException {
        HaproxyProgram.ensureInstalled(told::add);
        home = directory.resolve("home");
        installation = FakeInstallation.in(directory);
        stack = stackWith(installation);
    }

    @AfterEach
    void leaves_nothing_running() {
        stack.nodes().forEach(Node::kill);
    }

    final Stack stackWith(Installation build) {
        return new Stack(new StackHome(home), build, topology, told::add);
    }

    final Node node(String name) {
        return stack.node(name).orElseThrow();
    }

    final Map<String, NodeState> states() {
        return stack.status().nodes().stream().collect(Collectors.toMap(NodeStatus::name, NodeStatus::state));
    }

    final Map<String, Optional<Long>> pids() {
        return stack.status().nodes().stream().collect(Collectors.toMap(NodeStatus::name, NodeStatus::pid));
    }

    final Path data(String path) {
        return home.resolve("data").resolve(path);
    }

    final Path storeOnDisk() {
        return data("catalog-1/store");
    }

    /** Returns the request that opened the store. */
    final String openedWith() throws IOException {
        return Files.readString(storeOnDisk());
    }

    final BookFile books(String row) throws IOException {
        Path file = directory.resolve("books.csv");
        write(file, "id,title,topic,quantity,price\n" + row + "\n");
        return BookFile.read(file);
    }

    static void write(Path file, String content) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, content);
    }
}
