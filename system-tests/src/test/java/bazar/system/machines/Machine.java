package bazar.system.machines;

import bazar.stack.home.RunMode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** One machine: a network namespace with the services in the machine's folder of the documentation. */
final class Machine {
    private static final Path SETUP = Path.of(System.getProperty("bazar.root"), "docs/three-machines");
    private static final Path CONFIGURATION = Path.of(System.getProperty("bazar.root"), "liberty/config");
    private static final String INGRESS = "ingress";

    private final Path folder;
    private final Namespace network;
    private final Map<String, Map<String, String>> nodes = new TreeMap<>();

    private Machine(Path folder, Namespace network) {
        this.folder = folder;
        this.network = network;
        try (Stream<Path> files = Files.list(folder)) {
            files.filter(file -> file.toString().endsWith(".env"))
                    .forEach(file ->
                            nodes.put(file.getFileName().toString().replace(".env", ""), EnvironmentFile.read(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns the three machines, which are not created yet. */
    static List<Machine> documented() {
        return Stream.of("one", "two", "three")
                .map(name -> new Machine(SETUP.resolve(name), Namespace.ofThisRun(name)))
                .toList();
    }

    String name() {
        return folder.getFileName().toString();
    }

    Namespace network() {
        return network;
    }

    /** Returns the names of all nodes but the ingress. */
    List<String> servers() {
        return nodes.keySet().stream().filter(node -> !node.equals(INGRESS)).toList();
    }

    /** Returns the machine's address in the internal network. */
    String address() {
        return nodes.get(servers().get(0)).get("HTTP_HOST");
    }

    /** Returns the ingress's listener for a purpose. */
    URI ingress(String purpose) {
        return URI.create("http://" + nodes.get(INGRESS).get("BAZAR_" + purpose + "_BIND"));
    }

    /** Returns all ports of the nodes here except the public one. */
    Stream<Integer> innerPorts() {
        Stream<String> ingress = Stream.of("CONTROL", "CATALOG_READ", "CATALOG_WRITE", "ORDER");
        return Stream.concat(
                ingress.map(purpose -> ingress(purpose).getPort()),
                servers().stream()
                        .map(server -> Integer.valueOf(nodes.get(server).get("HTTP_PORT"))));
    }

    /** Returns a caller on this machine for one of its nodes. */
    Caller at(String node) {
        Map<String, String> environment = nodes.get(node);
        return new Caller(
                network, URI.create("http://" + environment.get("HTTP_HOST") + ":" + environment.get("HTTP_PORT")));
    }

    Path firewall() {
        return folder.resolve("firewall.nft");
    }

    /**
     * Starts all services.
     *
     * @param var directory for the nodes' data and logs
     * @param installed local paths of the programs in the units
     */
    void start(Path var, Map<String, Path> installed) {
        network.run("nft", "-f", firewall().toString()).orThrow();
        Map<String, Path> locations = new TreeMap<>(installed);
        locations.put("/etc/bazar", folder);
        locations.put("/var/lib/bazar", var.resolve("data"));
        locations.put("/var/log/bazar", var.resolve("logs"));
        for (String node : nodes.keySet()) {
            String file = node.equals(INGRESS) ? "bazar-ingress.service" : "bazar@.service";
            Path console = var.resolve("logs").resolve(node).resolve("console.log");
            start(Unit.read(SETUP.resolve(file), node, locations), console);
        }
    }

    void cutOff(Cut cut) {
        network.run("nft", cut.rules()).orThrow();
    }

    /** Ends a cut, if there is one. */
    void reconnect() {
        network.run("nft", "add table inet silence; delete table inet silence").orThrow();
    }

    private void start(Unit unit, Path console) {
        try {
            Files.createDirectories(console.getParent());
            ProcessBuilder builder = new ProcessBuilder(network.entered(unit.command()))
                    .redirectInput(Path.of("/dev/null").toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(console.toFile());
            String path = builder.environment().get("PATH");
            builder.environment().clear();
            builder.environment().put("PATH", path);
            builder.environment().putAll(unit.environment());
            builder.environment()
                    .put("JVM_ARGS", RunMode.QUICK.jvmArgs(CONFIGURATION)); // it is over before it would be warm
            builder.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
