package bazar.system.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import bazar.stack.books.NewBook;
import bazar.stack.ingress.ServerStatistics;
import bazar.stack.store.StoreStatus;
import bazar.stack.topology.Topology;
import jakarta.json.JsonString;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A store whose nodes can be reached and broken. It is started for the tests on free ports, so that it runs beside any
 * other store, and it ends with the tests.
 */
public abstract class BazarStack implements Shop {
    private static final Duration SETTLING = Duration.ofSeconds(60);

    private final Topology topology;
    private final TestBooks books;
    private final NewBook unsold;
    private final Map<String, Integer> servers = new LinkedHashMap<>();
    private final Map<String, Contract> contracts = new HashMap<>();

    /** @param books the store's books at its opening */
    BazarStack(Topology topology, TestBooks books) {
        this.topology = topology;
        this.books = books;
        this.unsold = books.take(10);
        addServers("frontend", topology.frontends());
        addServers("catalog", topology.catalogs());
        addServers("order", topology.orders());
    }

    /** Reads the OpenAPI document of one node of each kind. The store must be running. */
    void readContracts() {
        for (String name : List.of("frontend-1", "catalog-1", "order-1")) {
            contracts.put(kindOf(name), Contract.servedAt(uri(servers.get(name))));
        }
    }

    @Override
    public URI url() {
        return uri(topology.ingress());
    }

    @Override
    public Door ingress() {
        return new Door("ingress", url(), "", contracts.get("frontend")::check);
    }

    /** Returns the public operations at each frontend itself. */
    public List<Door> frontends() {
        return serversNamed("frontend").map(this::node).toList();
    }

    public Door frontend(int number) {
        return node("frontend-" + number);
    }

    @Override
    public List<Door> doors() {
        List<Door> doors = new ArrayList<>(frontends());
        doors.add(ingress());
        return doors;
    }

    /** Returns a node with its own operations. */
    public Door node(String name) {
        return new Door(name, uri(servers.get(name)), "/api", contracts.get(kindOf(name))::check);
    }

    /** Returns all nodes but the ingress. */
    public List<Door> servers() {
        return servers.keySet().stream().map(this::node).toList();
    }

    @Override
    public NewBook freshBook(int stock) {
        return books.take(stock);
    }

    @Override
    public NewBook unsoldBook() {
        return unsold;
    }

    public abstract void kill(String node);

    /** Returns when the node is ready and the ingress sends it requests. */
    public abstract void start(String node);

    public abstract void pause(String node);

    /** Returns when the node is ready and the ingress sends it requests. */
    public abstract void resume(String node);

    /** Repairs whatever a test broke. */
    public abstract void heal();

    /** Supplies the request lines of all requests that the frontends have parsed since this call. */
    public abstract Supplier<List<String>> requestsFromNow();

    /** Returns where the nodes' logs are. */
    public abstract String logs();

    @Override
    public boolean isWhole() {
        return servers().stream().allMatch(server -> server.get("/health/ready").status() == 200);
    }

    /** Returns the state of each replica that answers. */
    public List<StoreStatus> replicas() {
        return serversNamed("catalog").flatMap(name -> replica(name).stream()).toList();
    }

    /** Waits until all replicas hold the same log, and checks that their rows are equal, too. */
    public StoreStatus awaitAgreement() {
        StoreStatus agreed = await("the replicas agree")
                .atMost(SETTLING)
                .until(this::replicas, this::haveSameLog)
                .get(0);
        assertThat(digests(agreed.lsn()))
                .as("what the rows of the replicas amount to at LSN %d", agreed.lsn())
                .hasSize(1);
        return agreed;
    }

    /** Returns the in-sync set. */
    public List<String> inSync() {
        return primary().get("/store").json().getJsonArray("inSync").getValuesAs(JsonString::getString);
    }

    public void awaitInSync(String... secondaries) {
        await("writes wait for these").atMost(SETTLING).until(this::inSync, List.of(secondaries)::equals);
    }

    public Door primary() {
        return node("catalog-1");
    }

    /** Waits until every frontend holds a lease. */
    public void awaitLeases() {
        for (Door frontend : frontends()) {
            await(frontend + " caches")
                    .atMost(SETTLING)
                    .until(() -> frontend.info(1).header("X-Cache"), Optional.of("HIT")::equals);
        }
    }

    /** Returns the number of requests that the ingress has sent to each server of a backend. */
    public Map<String, Long> requestsTo(String backend) {
        return statistics()
                .filter(server -> server.backend().equals(backend))
                .collect(Collectors.toMap(ServerStatistics::server, ServerStatistics::requests));
    }

    List<Integer> frontendPorts() {
        return topology.frontends();
    }

    Stream<ServerStatistics> statistics() {
        Door control = new Door("statistics", uri(topology.control()), "", answer -> {});
        return ServerStatistics.in(control.get("/;csv").body());
    }

    private Optional<StoreStatus> replica(String catalog) {
        try {
            Answer answer = node(catalog).get("/store");
            return answer.status() == 200 ? Optional.of(StoreStatus.of(answer.json())) : Optional.empty();
        } catch (UncheckedIOException e) {
            return Optional.empty(); // the node is down
        }
    }

    private boolean haveSameLog(List<StoreStatus> replicas) {
        return replicas.size() == topology.catalogs().size()
                && replicas.stream().map(StoreStatus::hash).distinct().count() == 1
                && catalogs()
                        .allMatch(catalog ->
                                digest(catalog, replicas.get(0).lsn()).status() == 200);
    }

    private Set<String> digests(long lsn) {
        return catalogs()
                .map(catalog -> digest(catalog, lsn).json().getString("digest"))
                .collect(Collectors.toSet());
    }

    private static Answer digest(Door catalog, long lsn) {
        return catalog.get("/replication/digest?lsn=" + lsn);
    }

    private Stream<Door> catalogs() {
        return serversNamed("catalog").map(this::node);
    }

    private static String kindOf(String server) {
        return server.substring(0, server.indexOf('-'));
    }

    private Stream<String> serversNamed(String kind) {
        return servers.keySet().stream().filter(name -> name.startsWith(kind));
    }

    private void addServers(String kind, List<Integer> ports) {
        ports.forEach(port -> servers.put(kind + "-" + (ports.indexOf(port) + 1), port));
    }

    private static URI uri(int port) {
        return URI.create("http://127.0.0.1:" + port);
    }
}
