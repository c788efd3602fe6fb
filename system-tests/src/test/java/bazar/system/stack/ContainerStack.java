package bazar.system.stack;

import static org.awaitility.Awaitility.await;

import bazar.stack.topology.Topology;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;

/** The store of docker-compose.yml in containers. */
final class ContainerStack extends BazarStack {
    private static final Path DIRECTORY = Path.of(System.getProperty("bazar.stacks"), "containers");
    private static final Path LOG = DIRECTORY.resolve("compose.log");
    private static final Duration STARTING = Duration.ofMinutes(3);

    /** The code of the message with which Liberty reports an internal failure. */
    private static final String FAILURE_REPORTED = "FFDC1015I";

    private final Compose compose;
    private final Thread onExit = new Thread(this::remove);

    private ContainerStack(Topology topology, TestBooks books) {
        super(topology, books);
        this.compose = new Compose(environment(topology), LOG);
    }

    /** Builds the images, removes the store of an earlier run and starts a new one. */
    static ContainerStack start() {
        try {
            Files.createDirectories(DIRECTORY);
            Files.deleteIfExists(LOG);
            TestBooks books = TestBooks.read();
            Files.writeString(booksFile(), books.json());
            ContainerStack store = new ContainerStack(Topology.onFreePorts(2, 2, 2), books);
            store.remove();
            Runtime.getRuntime().addShutdownHook(store.onExit);
            store.compose.run("up", "--build", "--wait");
            store.readContracts();
            return store;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void kill(String node) {
        compose.run("kill", node);
    }

    @Override
    public void start(String node) {
        compose.run("start", node);
        awaitReady(node);
    }

    @Override
    public void pause(String node) {
        compose.run("pause", node);
    }

    @Override
    public void resume(String node) {
        compose.run("unpause", node);
        awaitReady(node);
    }

    @Override
    public void heal() {
        compose.run("ps", "--services", "--filter", "status=paused")
                .lines()
                .filter(node -> !node.isBlank())
                .forEach(this::resume);
        compose.run("start");
        servers().forEach(server -> awaitReady(server.toString()));
    }

    @Override
    public Supplier<List<String>> requestsFromNow() {
        int before = requests().size();
        return () -> requests().subList(before, requests().size());
    }

    @Override
    public Supplier<List<String>> complaintsFromNow() {
        Instant mark = Instant.now();
        return () -> compose.run("logs", "--no-log-prefix", "--since", mark.toString())
                .lines()
                .filter(line -> NodeLogs.isComplaint(line) || line.contains(FAILURE_REPORTED))
                .toList();
    }

    /** {@inheritDoc} Writes the containers' logs there first. */
    @Override
    public String logs() {
        try {
            Path file = DIRECTORY.resolve("nodes.log");
            Files.writeString(file, compose.run("logs", "--no-color", "--timestamps"));
            return file.toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        remove();
        Runtime.getRuntime().removeShutdownHook(onExit);
    }

    /** Removes the containers, their data and their network. The images stay, so that the next build is short. */
    private void remove() {
        compose.run("down", "--volumes", "--timeout", "0");
    }

    private List<String> requests() {
        return frontends().stream()
                .flatMap(frontend -> compose.run(
                                "exec", "-T", frontend.toString(), "cat", "/tmp/logs/" + RequestLog.NAME)
                        .lines())
                .toList();
    }

    private void awaitReady(String node) {
        await(node + " is ready and sent requests").atMost(STARTING).until(() -> isReady(node));
    }

    private boolean isReady(String node) {
        try {
            return node(node).get("/health/ready").status() == 200
                    && backendsOf(node).stream().allMatch(backend -> isUp(backend + "/" + node));
        } catch (UncheckedIOException e) {
            return false; // it is still starting
        }
    }

    private boolean isUp(String server) {
        return statistics().anyMatch(line -> line.name().equals(server) && line.isUp());
    }

    private static List<String> backendsOf(String node) {
        return switch (node) {
            case "frontend-1", "frontend-2" -> List.of("frontends", "purchases");
            case "catalog-1" -> List.of("catalog-read", "catalog-write");
            case "catalog-2" -> List.of("catalog-read");
            case "order-1", "order-2" -> List.of("order");
            default -> throw new IllegalArgumentException("there is no server " + node);
        };
    }

    private static Map<String, String> environment(Topology topology) {
        Map<String, String> environment = new TreeMap<>();
        environment.put("INGRESS_PORT", "127.0.0.1:" + topology.ingress());
        environment.put("TEST_BOOKS", booksFile().toString());
        environment.put("CONTROL_PORT", Integer.toString(topology.control()));
        addPorts(environment, "FRONTEND", topology.frontends());
        addPorts(environment, "CATALOG", topology.catalogs());
        addPorts(environment, "ORDER", topology.orders());
        return environment;
    }

    private static void addPorts(Map<String, String> environment, String kind, List<Integer> ports) {
        for (int i = 0; i < ports.size(); i++) {
            environment.put(kind + "_" + (i + 1) + "_PORT", Integer.toString(ports.get(i)));
        }
    }

    private static Path booksFile() {
        return DIRECTORY.resolve("books.json");
    }
}
