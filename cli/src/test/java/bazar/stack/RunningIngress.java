package bazar.stack;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;

/** HAProxy with the project's own rules, in front of servers that remember what reached them. */
final class RunningIngress implements AutoCloseable {
    private final Topology topology = Topology.onFreePorts(2, 2, 2);
    private final HttpClient client = HttpClient.newHttpClient();
    private final Map<String, BackEnd> backEnds = new LinkedHashMap<>();
    private final HaproxyNode node;

    RunningIngress(Path directory) throws IOException {
        HaproxyProgram.ensureInstalled(System.err::println);
        for (int i = 0; i < 2; i++) {
            begin("frontend-" + (i + 1), topology.frontends().get(i));
            begin("catalog-" + (i + 1), topology.catalogs().get(i));
            begin("order-" + (i + 1), topology.orders().get(i));
        }
        backEnd("catalog-1").becomePrimary();
        Path liberty = directory.resolve("wlp");
        Files.createDirectories(liberty.resolve("usr"));
        StackHome home = new StackHome(directory.resolve("home"));
        home.copyInstalled(new Installation(liberty, Path.of(System.getProperty("bazar.root"), "haproxy")));
        node = new HaproxyNode(topology, home, new Http());
        node.start();
        awaitRoutes("frontends", "frontend-1", "frontend-2");
        awaitRoutes("catalog-read", "catalog-1", "catalog-2");
        awaitRoutes("catalog-write", "catalog-1");
        awaitRoutes("order", "order-1", "order-2");
        awaitNoRoute("catalog-write", "catalog-2");
    }

    HaproxyNode node() {
        return node;
    }

    Topology topology() {
        return topology;
    }

    BackEnd backEnd(String name) {
        return backEnds.get(name);
    }

    /** How many requests have reached any server. */
    int seen() {
        return backEnds.values().stream()
                .mapToInt(backEnd -> backEnd.requests().size())
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

    /** What comes back for these very bytes at the public door. */
    String wire(String... lines) {
        return new Wire(topology.ingress()).send(lines);
    }

    void awaitRoutes(String backend, String... servers) {
        await().atMost(Duration.ofSeconds(20))
                .until(() -> Stream.of(servers).allMatch(server -> node.routesTo(backend, server)));
    }

    void awaitNoRoute(String backend, String server) {
        await().atMost(Duration.ofSeconds(20)).until(() -> !node.routesTo(backend, server));
    }

    @Override
    public void close() {
        node.kill();
        backEnds.values().forEach(BackEnd::close);
    }

    private void begin(String name, int port) throws IOException {
        backEnds.put(name, new BackEnd(name, port));
    }
}
