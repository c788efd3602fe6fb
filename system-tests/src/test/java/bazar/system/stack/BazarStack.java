package bazar.system.stack;

import static org.awaitility.Awaitility.await;

import bazar.stack.Installation;
import bazar.stack.Node;
import bazar.stack.NodeKind;
import bazar.stack.NodeState;
import bazar.stack.NodeStatus;
import bazar.stack.Stack;
import bazar.stack.StackHome;
import bazar.stack.StoreStatus;
import bazar.stack.Topology;
import bazar.stack.books.NewBook;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A whole store, really running, with an ingress in front: on ports that nothing else uses and in a directory of its own, so
 * that it runs beside any other. However the tests end, it ends with them.
 */
public final class BazarStack implements AutoCloseable {
    private static final Path ROOT = Path.of(System.getProperty("bazar.root"));
    private static final Path STACKS = Path.of(System.getProperty("bazar.stacks"));
    private static final Duration SETTLING = Duration.ofSeconds(30);

    private final Path directory;
    private final TestBooks books;
    private final PrintWriter progress;
    private final Stack stack;
    private final Thread onExit = new Thread(this::endAtOnce);
    private final NewBook unsold;
    private final Map<NodeKind, Contract> contracts = new EnumMap<>(NodeKind.class);

    private BazarStack(String name, Topology topology) throws IOException {
        this.directory = STACKS.resolve(name);
        this.books = TestBooks.in(STACKS.resolve(name + ".csv"));
        this.unsold = books.take(10);
        this.progress = new PrintWriter(Files.newBufferedWriter(STACKS.resolve(name + ".log")), true);
        this.stack = new Stack(new StackHome(directory), Installation.in(ROOT), topology, progress::println);
    }

    /**
     * Starts a new store that opens with the first books and those for tests.
     *
     * @param name of the directory it lives in; what an earlier run has left there is thrown away
     */
    public static BazarStack start(String name, Topology topology) {
        try {
            BazarStack store = new BazarStack(name, topology);
            store.endAtOnce();
            delete(store.directory);
            Runtime.getRuntime().addShutdownHook(store.onExit);
            store.stack.up(Optional.of(store.books.file()));
            store.readContracts();
            return store;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where customers come in. */
    public Door ingress() {
        return new Door("ingress", stack.ingress().uri(""), "", contracts.get(NodeKind.FRONTEND)::check);
    }

    /** The same operations at each frontend itself. */
    public List<Door> frontends() {
        return nodesOf(NodeKind.FRONTEND).map(this::door).toList();
    }

    public Door frontend(int number) {
        return node("frontend-" + number);
    }

    /** The ingress and every frontend. */
    public List<Door> doors() {
        List<Door> doors = new ArrayList<>(frontends());
        doors.add(ingress());
        return doors;
    }

    /** A node with its own, inner operations. */
    public Door node(String name) {
        return door(nodeNamed(name));
    }

    /** All nodes that are servers of ours. */
    public List<Door> servers() {
        return stack.nodes().stream()
                .filter(node -> node.kind() != NodeKind.INGRESS)
                .map(node -> node(node.name()))
                .toList();
    }

    /** A book that no other test knows. */
    public NewBook freshBook(int stock) {
        return books.take(stock);
    }

    /** A book that all tests share, because none buys it. */
    public NewBook unsoldBook() {
        return unsold;
    }

    public void kill(String node) {
        stack.kill(nodeNamed(node));
    }

    /** Returns when the node is ready and the ingress sends it requests. */
    public void start(String node) {
        stack.start(nodeNamed(node));
    }

    public void pause(String node) {
        stack.pause(nodeNamed(node));
    }

    /** Returns when the node is ready and the ingress sends it requests. */
    public void resume(String node) {
        stack.resume(nodeNamed(node));
    }

    /** Makes whole again whatever a test broke. */
    public void heal() {
        stack.up(Optional.empty());
    }

    public void down() {
        stack.down();
    }

    public void up() {
        stack.up(Optional.empty());
    }

    /** Back to the first books; those for tests are gone. */
    public void reset() {
        stack.reset(Optional.empty());
    }

    public boolean isWhole() {
        return stack.status().stream().allMatch(node -> node.state() == NodeState.READY);
    }

    /** What each catalog that answers says of its copy of the store. */
    public List<StoreStatus> replicas() {
        return stack.status().stream()
                .map(NodeStatus::store)
                .flatMap(Optional::stream)
                .toList();
    }

    /** Waits until all replicas hold the same log. */
    public StoreStatus awaitAgreement() {
        long catalogs = nodesOf(NodeKind.CATALOG).count();
        return await("the replicas agree")
                .atMost(SETTLING)
                .until(
                        this::replicas,
                        replicas -> replicas.size() == catalogs
                                && replicas.stream()
                                                .map(StoreStatus::hash)
                                                .distinct()
                                                .count()
                                        == 1)
                .get(0);
    }

    /** Waits until every frontend holds a lease, and so may answer from its cache. */
    public void awaitLeases() {
        for (Door frontend : frontends()) {
            await(frontend + " caches")
                    .atMost(SETTLING)
                    .until(() -> frontend.info(1).header("X-Cache"), Optional.of("HIT")::equals);
        }
    }

    /** How many requests the ingress has sent to each server of a backend. */
    public Map<String, Long> requestsTo(String backend) {
        return IngressStatistics.at(stack.ingress().statistics()).requestsTo(backend);
    }

    public NodeLogs logs() {
        return new NodeLogs(directory.resolve("logs"));
    }

    @Override
    public void close() {
        try {
            stack.down();
        } finally {
            endAtOnce();
            Runtime.getRuntime().removeShutdownHook(onExit);
            progress.close();
        }
    }

    /** Under no lock and in no order: whoever is waiting for a node meanwhile must not keep it alive. */
    private void endAtOnce() {
        stack.nodes().stream()
                .flatMap(node -> node.pid().flatMap(ProcessHandle::of).stream())
                .peek(ProcessHandle::destroyForcibly)
                .toList()
                .forEach(process -> process.onExit().join());
    }

    /** Nodes of a kind promise the same. */
    private void readContracts() {
        for (NodeKind kind : List.of(NodeKind.FRONTEND, NodeKind.CATALOG, NodeKind.ORDER)) {
            Node node = nodesOf(kind).findFirst().orElseThrow();
            Door unchecked = new Door(node.name(), node.uri(""), "", answer -> {});
            contracts.put(
                    kind, new Contract(unchecked.get("/openapi?format=JSON").body()));
        }
    }

    private Door door(Node node) {
        return new Door(node.name(), node.uri(""), "/api", contracts.get(node.kind())::check);
    }

    private Stream<Node> nodesOf(NodeKind kind) {
        return stack.nodes().stream().filter(node -> node.kind() == kind);
    }

    private Node nodeNamed(String name) {
        return stack.node(name).orElseThrow(() -> new IllegalArgumentException("there is no node " + name));
    }

    private static void delete(Path directory) throws IOException {
        if (Files.exists(directory)) {
            try (Stream<Path> below = Files.walk(directory)) {
                for (Path path : below.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(path);
                }
            }
        }
    }
}
