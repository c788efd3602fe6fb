package bazar.system.machines;

import static org.awaitility.Awaitility.await;

import bazar.stack.files.FileTree;
import bazar.stack.ingress.HaproxyProgram;
import bazar.stack.ingress.ServerStatistics;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Runs the store of {@code docs/three-machines} from the files in that folder.
 *
 * <p>Each machine is a network namespace. A virtual switch connects them, and a cable leads from the machine with the
 * ingress to the customers' namespace. The host's own network is not touched, and everything ends with the tests.
 */
final class ThreeMachines implements AutoCloseable {
    private static final Path ROOT = Path.of(System.getProperty("bazar.root"));
    private static final Path VAR = Path.of(System.getProperty("bazar.stacks"), "three-machines");
    private static final Duration STARTING = Duration.ofSeconds(400);
    private static final Duration POLL = Duration.ofMillis(500);

    /** Local paths of the programs in the documentation. */
    private static final Map<String, Path> INSTALLED = Map.of(
            "/opt/bazar/wlp", ROOT.resolve("target/liberty/wlp"),
            "/opt/bazar/haproxy", ROOT.resolve("haproxy"),
            "/usr/lib/jvm/java-17-openjdk-amd64", Path.of(System.getProperty("java.home")));

    private static final String CUSTOMERS_ADDRESS = "192.0.2.100";

    private final Namespace privateSwitch = Namespace.ofThisRun("switch");
    private final Namespace customers = Namespace.ofThisRun("customers");
    private final List<Machine> machines = Machine.documented();
    private final Machine one = machines.get(0);
    private final List<Namespace> namespaces = Stream.concat(
                    Stream.of(privateSwitch, customers), machines.stream().map(Machine::network))
            .toList();
    private final Caretaker caretaker = new Caretaker(namespaces);

    private ThreeMachines() {}

    /** Returns when every node is ready and the ingress sends it requests. */
    static ThreeMachines start() {
        HaproxyProgram.ensureInstalled(System.err::println);
        FileTree.delete(VAR);
        ThreeMachines store = new ThreeMachines();
        try {
            store.layCables();
            store.machines.forEach(machine -> machine.start(VAR, INSTALLED));
            store.awaitWhole();
            return store;
        } catch (RuntimeException | Error e) {
            store.close();
            throw e;
        }
    }

    /** The machine that runs this node. */
    Machine machineOf(String node) {
        return machines.stream()
                .filter(machine -> machine.servers().contains(node))
                .findFirst()
                .orElseThrow();
    }

    /** Returns a customer with the public address. */
    Caller customer() {
        return new Caller(customers, one.ingress("PUBLIC"));
    }

    /** Returns callers in the customers' network that try internal ports at both addresses of the reachable machine. */
    List<Caller> intruders() {
        return Stream.of(one.address(), one.ingress("PUBLIC").getHost())
                .flatMap(host -> one.innerPorts().map(port -> URI.create("http://" + host + ":" + port)))
                .map(door -> new Caller(customers, door))
                .toList();
    }

    /** Returns a caller on the node's machine. */
    Caller at(String node) {
        return machineOf(node).at(node);
    }

    /** Ends all cuts and waits until every node is reachable. */
    void heal() {
        machines.forEach(Machine::reconnect);
        awaitWhole();
    }

    /** Returns the lines of the node's log. */
    List<String> log(String node) {
        try {
            return Files.readAllLines(logs().resolve(node).resolve("messages.log"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        caretaker.close();
    }

    private void layCables() {
        namespaces.forEach(Namespace::create);
        privateSwitch.ip("link", "add", "switch", "type", "bridge");
        privateSwitch.ip("link", "set", "switch", "up");
        for (Machine machine : machines) {
            privateSwitch.connect(machine.name(), machine.network(), "private");
            privateSwitch.ip("link", "set", machine.name(), "master", "switch");
            machine.network().ip("address", "add", machine.address() + "/24", "dev", "private");
        }
        customers.connect("public", one.network(), "public");
        customers.ip("address", "add", CUSTOMERS_ADDRESS + "/24", "dev", "public");
        // A neighbour on the public network can send packets to an internal address of the reachable machine.
        customers.ip("route", "add", one.address() + "/32", "dev", "public");
        one.network().ip("address", "add", one.ingress("PUBLIC").getHost() + "/24", "dev", "public");
    }

    private void awaitWhole() {
        await("every node is ready; their logs are in " + logs())
                .atMost(STARTING)
                .pollInterval(POLL)
                .ignoreExceptionsInstanceOf(UncheckedIOException.class)
                .until(() -> allServersAreReady() && ingressSendsToAll());
    }

    private boolean allServersAreReady() {
        return machines.stream()
                .flatMap(machine -> machine.servers().stream().map(machine::at))
                .allMatch(node -> node.get("/health/ready").status() == 200);
    }

    private boolean ingressSendsToAll() {
        String csv =
                new Caller(one.network(), one.ingress("CONTROL")).get("/;csv").body();
        return ServerStatistics.in(csv)
                .filter(server -> !server.name().equals("catalog-write/catalog-2")) // which is no primary
                .noneMatch(server -> server.status().startsWith("DOWN"));
    }

    private static Path logs() {
        return VAR.resolve("logs");
    }
}
