package bazar.stack.ingress;

import static org.awaitility.Awaitility.await;

import bazar.stack.home.Installation;
import bazar.stack.home.StackHome;
import bazar.stack.machine.Http;
import bazar.stack.machine.NodeProcess;
import bazar.stack.machine.StackException;
import bazar.stack.node.HaproxyNode;
import bazar.stack.topology.Topology;
import bazar.stack.topology.Wiring;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** HAProxy with the project's rules in front of recording servers. */
final class RunningIngress implements AutoCloseable {
    private final Topology topology = Topology.onFreePorts(2, 2, 2);
    private final HttpClient client = HttpClient.newHttpClient();
    private final Map<String, RecordingServer> servers = new LinkedHashMap<>();
    private final StackHome home;
    private final HaproxyNode node;

    RunningIngress(Path directory) throws IOException {
        HaproxyProgram.ensureInstalled(System.err::println);
        for (int i = 0; i < 2; i++) {
            begin("frontend-" + (i + 1), topology.frontends().get(i));
            begin("catalog-" + (i + 1), topology.catalogs().get(i));
            begin("order-" + (i + 1), topology.orders().get(i));
        }
        server("catalog-1").becomePrimary();
        Path liberty = directory.resolve("wlp");
        Files.createDirectories(liberty.resolve("usr"));
        home = new StackHome(directory.resolve("Bücher, 'neu' & \"alt\" (1+1) #2 ${HOME}\\"));
        home.copyInstalled(new Installation(liberty, Path.of(System.getProperty("bazar.root"), "haproxy")));
        node = new HaproxyNode(topology, Wiring.DIRECT, home, new Http());
        node.start();
        awaitRoutes(Backend.FRONTENDS, "frontend-1", "frontend-2");
        awaitRoutes(Backend.PURCHASES, "frontend-1", "frontend-2");
        awaitRoutes(Backend.CATALOG_READ, "catalog-1", "catalog-2");
        awaitRoutes(Backend.CATALOG_WRITE, "catalog-1");
        awaitRoutes(Backend.ORDER, "order-1", "order-2");
        awaitNoRoute(Backend.CATALOG_WRITE, "catalog-2");
    }

    /** Restarts the ingress with a limit of open files. */
    void restartUnder(int limit) {
        node.kill();
        List<String> command = new ArrayList<>(List.of("prlimit", "--nofile=" + limit + ":" + limit));
        command.addAll(node.command());
        new NodeProcess(home.pidFile("ingress")).start(command, node.environment(), node.messages(), node.messages());
        awaitRoutes(Backend.FRONTENDS, "frontend-1", "frontend-2");
    }

    /** Returns the answer to "show info". Waits for it, as the worker serves before it takes commands. */
    String info() {
        return await().atMost(Duration.ofSeconds(20))
                .ignoreException(StackException.class)
                .until(() -> new RuntimeApi(home.ingressSocket()).askWorker("show info"), told -> !told.isEmpty());
    }

    /** Returns the same node for another topology. */
    HaproxyNode nodeWith(Topology other) {
        return new HaproxyNode(other, Wiring.DIRECT, home, new Http());
    }

    StackHome home() {
        return home;
    }

    HaproxyNode node() {
        return node;
    }

    Topology topology() {
        return topology;
    }

    RecordingServer server(String name) {
        return servers.get(name);
    }

    /** Returns the number of requests that reached a server. */
    int seen() {
        return servers.values().stream()
                .mapToInt(server -> server.requests().size())
                .sum();
    }

    HttpResponse<String> get(String path) {
        return send(request(path));
    }

    HttpResponse<String> post(String path, int bytes) {
        return send(request(path).POST(HttpRequest.BodyPublishers.ofByteArray(new byte[bytes])));
    }

    HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException | InterruptedException e) {
            throw new AssertionError("no answer", e);
        }
    }

    HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(node.uri(path)).version(HttpClient.Version.HTTP_1_1);
    }

    /** Sends these bytes to the public listener and returns the answer. */
    String wire(String... lines) {
        return new Wire(topology.ingress()).send(lines);
    }

    void awaitRoutes(Backend backend, String... servers) {
        await().atMost(Duration.ofSeconds(20))
                .until(() -> Stream.of(servers).allMatch(server -> node.routesTo(backend, server)));
    }

    void awaitNoRoute(Backend backend, String server) {
        await().atMost(Duration.ofSeconds(20)).until(() -> !node.routesTo(backend, server));
    }

    @Override
    public void close() {
        node.kill();
        servers.values().forEach(RecordingServer::close);
    }

    private void begin(String name, int port) throws IOException {
        servers.put(name, new RecordingServer(name, port));
    }
}
