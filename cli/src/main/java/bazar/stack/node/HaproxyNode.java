package bazar.stack.node;

import bazar.stack.home.StackHome;
import bazar.stack.ingress.Backend;
import bazar.stack.ingress.HaproxyProgram;
import bazar.stack.ingress.IngressServers;
import bazar.stack.ingress.RuntimeApi;
import bazar.stack.ingress.ServerStatistics;
import bazar.stack.machine.Http;
import bazar.stack.machine.Listener;
import bazar.stack.machine.OpenFiles;
import bazar.stack.machine.Pause;
import bazar.stack.machine.Signal;
import bazar.stack.machine.StackException;
import bazar.stack.topology.NodeKind;
import bazar.stack.topology.Topology;
import bazar.stack.topology.Wiring;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The ingress: HAProxy with the project's rules and the list of this stack's nodes.
 *
 * <p>The pid file names its master process. Worker processes serve the customers, so that a reload can hand the
 * listening sockets from one worker to the next.
 */
public final class HaproxyNode extends Node {
    private static final String NAME = "ingress";
    private static final Duration RELOAD_BOUND = Duration.ofSeconds(10);

    private static final String SOCKET = "BAZAR_INGRESS_SOCKET";

    /** In bytes. HAProxy first binds a temporary socket with a longer name. */
    private static final int LONGEST_SOCKET_PATH = 90;

    /** A state file with the format's version and no servers. */
    private static final String NO_SERVER_STATE = "1\n";

    /** The heading of the list of old workers. It is missing if there are none. */
    private static final String OLD_WORKERS = "# old workers";

    private final Topology topology;
    private final IngressServers servers;
    private final RuntimeApi runtime;

    public HaproxyNode(Topology topology, Wiring wiring, StackHome home, Http http) {
        super(NAME, NodeKind.INGRESS, topology.ingress(), home, http);
        this.topology = topology;
        this.servers = new IngressServers(topology, port -> wiring.port(NAME, port));
        this.runtime = new RuntimeApi(home.ingressSocket());
    }

    public URI statistics() {
        return control("/");
    }

    @Override
    public List<Listener> listeners() {
        Stream<Listener> others = Stream.of(
                        topology.control(), topology.catalogRead(), topology.catalogWrite(), topology.order())
                .map(Listener::onLoopback);
        return Stream.concat(publicListeners().stream(), others).toList();
    }

    @Override
    public URI readiness() {
        return control("/health/ready");
    }

    @Override
    public List<String> command() {
        return List.of(
                HaproxyProgram.find().toString(),
                "-W",
                "-S",
                "unix@${" + SOCKET + "},mode,600", // a variable, as a comma in the path would begin an option
                "-f",
                home().ingressConfig().resolve("haproxy.cfg").toString(),
                "-f",
                home().ingressNodes().toString());
    }

    @Override
    public Map<String, String> environment() {
        return Map.of(
                SOCKET,
                home().ingressSocket().toString(),
                "BAZAR_PUBLIC_MAXCONN",
                Integer.toString(OpenFiles.ofNodes().customers()),
                "BAZAR_PUBLIC_BIND",
                publicListeners().stream().map(Listener::toString).collect(Collectors.joining(",")),
                // A variable again: HAProxy inserts the path after it has looked for commas.
                "BAZAR_WRITES_BIND",
                "unix@${BAZAR_WRITES_SOCKET}",
                "BAZAR_WRITES_SOCKET",
                home().ingressWrites().toString(),
                "BAZAR_CONTROL_BIND",
                Listener.onLoopback(topology.control()).toString(),
                "BAZAR_CATALOG_READ_BIND",
                Listener.onLoopback(topology.catalogRead()).toString(),
                "BAZAR_CATALOG_WRITE_BIND",
                Listener.onLoopback(topology.catalogWrite()).toString(),
                "BAZAR_ORDER_BIND",
                Listener.onLoopback(topology.order()).toString());
    }

    @Override
    Path standardOutput() {
        return messages();
    }

    @Override
    Signal gentleEnd() {
        return Signal.USR1;
    }

    /** Long enough for a write that waits for a lease. HAProxy would wait longer for idle connections, in vain. */
    @Override
    Duration timeForLastRequests() {
        return Duration.ofSeconds(3);
    }

    @Override
    public void start() {
        if (home().ingressSocket().toString().getBytes(StandardCharsets.UTF_8).length > LONGEST_SOCKET_PATH) {
            throw new StackException("The path " + home().ingressSocket() + " is too long for a socket, which may have "
                    + LONGEST_SOCKET_PATH + " bytes. Let BAZAR_HOME name a shorter one.");
        }
        StackHome.write(home().ingressServerState(), NO_SERVER_STATE);
        StackHome.write(home().ingressNodes(), config());
        super.start();
    }

    @Override
    public boolean isOutdated() {
        return isRunning() && !StackHome.read(home().ingressNodes()).equals(Optional.of(config().strip()));
    }

    /** Replaces the servers by those of this stack. Requests in flight end in the old worker. */
    public void reload() {
        StackHome.write(home().ingressServerState(), runtime.askWorker("show servers state") + "\n");
        StackHome.write(home().ingressNodes(), config());
        runtime.askMaster("reload");
        if (!Pause.until(() -> knownServers().equals(servers.names()), RELOAD_BOUND)) {
            throw new StackException("The ingress did not take its new servers; see " + log());
        }
    }

    /** Returns whether the backend's server is up. */
    public boolean routesTo(Backend backend, String server) {
        return serverStatistics()
                .anyMatch(of -> of.isUp()
                        && of.backend().equals(backend.toString())
                        && of.server().equals(server));
    }

    /** Sends the node no new requests. Those in flight continue. */
    public void drain(Node node) {
        tell(node, "state drain");
    }

    /** Sends the node requests again while its checks succeed. */
    public void admit(Node node) {
        tell(node, "state ready");
    }

    /** Marks the node as down at once. Its successor gets requests as soon as its checks succeed. */
    public void giveUp(Node node) {
        tell(node, "health down");
        admit(node);
    }

    /** Returns whether the node has no requests in flight from this ingress, old workers included. */
    public boolean isDrained(Node node) {
        List<ServerStatistics> statistics =
                serverStatistics().filter(of -> of.server().equals(node.name())).toList();
        return !statistics.isEmpty()
                && statistics.stream().allMatch(ServerStatistics::isIdle)
                && !runtime.askMaster("show proc").contains(OLD_WORKERS);
    }

    private void tell(Node node, String change) {
        Backend.of(node.kind()).forEach(backend -> tell(backend, node, change));
    }

    private void tell(Backend backend, Node node, String change) {
        String complaint = runtime.askWorker("set server " + backend + "/" + node.name() + " " + change);
        if (!complaint.isEmpty()) {
            throw new StackException(
                    "The ingress does not take \"" + change + "\" for " + node.name() + ": " + complaint);
        }
    }

    private Stream<ServerStatistics> serverStatistics() {
        return ServerStatistics.in(http().text(control("/;csv")));
    }

    private Set<String> knownServers() {
        return serverStatistics().map(ServerStatistics::name).collect(Collectors.toSet());
    }

    private List<Listener> publicListeners() {
        return topology.reach().listeners(topology.ingress());
    }

    private URI control(String path) {
        return URI.create("http://127.0.0.1:" + topology.control() + path);
    }

    private String config() {
        return servers.config(home().ingressServerState());
    }
}
