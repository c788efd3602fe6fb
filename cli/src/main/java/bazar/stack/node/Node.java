package bazar.stack.node;

import bazar.stack.home.StackHome;
import bazar.stack.machine.Http;
import bazar.stack.machine.Listener;
import bazar.stack.machine.NodeProcess;
import bazar.stack.machine.ProcessId;
import bazar.stack.machine.Signal;
import bazar.stack.machine.StackException;
import bazar.stack.topology.NodeKind;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One server of a stack, running or not. */
public abstract sealed class Node permits LibertyNode, HaproxyNode {
    /** A node that has not stopped gracefully by then is killed. */
    private static final Duration GRACE = Duration.ofSeconds(30);

    private static final Duration READY_BOUND = Duration.ofSeconds(240);

    private final String name;
    private final NodeKind kind;
    private final int port;
    private final Http http;
    private final StackHome home;
    private final NodeProcess process;

    Node(String name, NodeKind kind, int port, StackHome home, Http http) {
        this.name = name;
        this.kind = kind;
        this.port = port;
        this.home = home;
        this.http = http;
        this.process = new NodeProcess(home.pidFile(name));
    }

    public String name() {
        return name;
    }

    public NodeKind kind() {
        return kind;
    }

    public int port() {
        return port;
    }

    /** Returns the pid of the running process. */
    public Optional<Long> pid() {
        return process.running().map(ProcessId::pid);
    }

    public boolean isRunning() {
        return process.running().isPresent();
    }

    public boolean isReady() {
        return waiting().isEmpty();
    }

    /** What it waits for before it is ready, in words; empty if it is ready. */
    public Optional<String> waiting() {
        return isAwake()
                ? http.get(readiness()).map(Http::unready).orElse(Optional.of("starts"))
                : Optional.of("does not run");
    }

    /** Returns whether the node runs and is not frozen, however slowly it answers. */
    public boolean isAwake() {
        return !process.isPaused() && isRunning();
    }

    public NodeState state() {
        if (!isRunning()) {
            return process.isRemembered() ? NodeState.DEAD : NodeState.STOPPED;
        }
        if (process.isPaused()) {
            return NodeState.PAUSED;
        }
        return http.isOk(readiness()) ? NodeState.READY : NodeState.STARTING;
    }

    /** Returns the most informative log of the latest run. */
    public Path log() {
        return isOfLatestRun(messages()) ? messages() : console();
    }

    /** Returns the directory of the node's database. */
    public Path data() {
        return home.data(name);
    }

    /** Returns the URI of a path at this node. */
    public URI uri(String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }

    public abstract List<Listener> listeners();

    /** Returns the URI that answers 200 if the node is ready. */
    abstract URI readiness();

    abstract List<String> command();

    abstract Map<String, String> environment();

    abstract Signal gentleEnd();

    /** Returns whether the node runs with other settings than it would get if it started now. */
    public abstract boolean isOutdated();

    Path standardOutput() {
        return console();
    }

    public void start() {
        process.start(command(), environment(), standardOutput(), console());
    }

    /** @throws StackException if the node has ended, or the deadline ({@code System.nanoTime()}) has passed */
    public void checkStarting(long deadline) {
        checkRunning();
        if (System.nanoTime() - deadline > 0) {
            throw new StackException(name + " was not ready within " + READY_BOUND.toSeconds() + " s; see " + log());
        }
    }

    public void checkRunning() {
        if (!isRunning()) {
            List<String> reasons = StartRefusals.in(log());
            throw new StackException(
                    reasons.isEmpty()
                            ? name + " ended while it was starting; see " + log()
                            : name + " does not start: " + String.join(" ", reasons));
        }
    }

    public static long readyDeadline() {
        return System.nanoTime() + READY_BOUND.toNanos();
    }

    /** Returns how long the node may finish requests in flight after the signal to stop. */
    Duration timeForLastRequests() {
        return GRACE;
    }

    /** Stops the node; returns whether it stopped gracefully or, if false, was killed. */
    public boolean stop() {
        process.signal(gentleEnd());
        process.signalAll(Signal.CONT);
        boolean inGoodOrder = process.awaitEnd(timeForLastRequests());
        if (!inGoodOrder) {
            process.signal(Signal.TERM);
            inGoodOrder = process.awaitEnd(GRACE.minus(timeForLastRequests()));
        }
        if (!inGoodOrder) {
            kill();
        }
        process.forget();
        return inGoodOrder;
    }

    /** Kills the node and keeps its pid file, so that the node counts as dead and not as stopped. */
    public void kill() {
        process.signalAll(Signal.KILL);
        process.awaitEnd(GRACE);
    }

    public void forget() {
        process.forget();
    }

    public void pause() {
        process.signalAll(Signal.STOP);
        process.awaitPaused(GRACE);
    }

    public void resume() {
        process.signalAll(Signal.CONT);
    }

    public StackHome home() {
        return home;
    }

    public Http http() {
        return http;
    }

    public Path messages() {
        return home.logs(name).resolve("messages.log");
    }

    private Path console() {
        return home.logs(name).resolve("console.log");
    }

    private boolean isOfLatestRun(Path log) {
        try {
            return Files.exists(log)
                    && (!Files.exists(console()) || Files.size(log) > 0 && !isOlder(log, home.pidFile(name)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isOlder(Path file, Path other) throws IOException {
        return Files.exists(other) && Files.getLastModifiedTime(file).compareTo(Files.getLastModifiedTime(other)) < 0;
    }
}
