package bazar.stack.lifecycle;

import bazar.stack.machine.Listener;
import bazar.stack.machine.Pause;
import bazar.stack.machine.StackException;
import bazar.stack.node.HaproxyNode;
import bazar.stack.node.Node;
import bazar.stack.store.CatalogStore;
import bazar.stack.store.StoreStatus;
import bazar.stack.topology.NodeKind;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A start of some nodes after which all of them are ready or none is running, even if the launcher is interrupted. */
final class StartTransaction implements AutoCloseable {
    private static final Duration POLL = Duration.ofMillis(100);

    private final Map<Node, NodeStart> starts = new LinkedHashMap<>();
    private final StartProgress progress;
    private final Set<Node> begun = new LinkedHashSet<>();
    private final Thread onInterrupt = new Thread(this::interrupted);
    private boolean abandoned;
    private volatile boolean succeeded;

    /** @param nodes all that are to be ready, whether they run already or not */
    StartTransaction(List<Node> nodes, HaproxyNode ingress, StartProgress progress) {
        nodes.forEach(node -> starts.put(node, new NodeStart(node, ingress)));
        this.progress = progress;
        Runtime.getRuntime().addShutdownHook(onInterrupt);
    }

    /** @throws StackException if a port is taken */
    static void checkPorts(List<Node> nodes) {
        nodes.forEach(StartTransaction::checkPorts);
    }

    void begin(List<Node> nodes) {
        nodes.forEach(this::begin);
    }

    /** Waits until a catalog reports which store is on its disk. */
    StoreStatus awaitStore(Node catalog) {
        long deadline = Node.readyDeadline();
        CatalogStore store = new CatalogStore(catalog);
        while (true) {
            Optional<StoreStatus> status = store.status();
            if (status.isPresent()) {
                return status.get();
            }
            checkStarting(catalog, deadline);
            pause();
        }
    }

    /** Waits until each node is ready and the ingress, if it runs, sends it requests. */
    void awaitReady(List<Node> nodes) {
        long deadline = Node.readyDeadline();
        pause();
        while (!nodes.stream().map(starts::get).allMatch(NodeStart::isOver)) {
            nodes.stream().filter(node -> !starts.get(node).isOver()).forEach(node -> checkStarting(node, deadline));
            pause();
        }
    }

    /** All are ready, and stay when this is closed. */
    void succeed() {
        succeeded = true;
    }

    @Override
    public void close() {
        progress.end();
        if (!succeeded) {
            abandon();
        }
        try {
            Runtime.getRuntime().removeShutdownHook(onInterrupt);
        } catch (IllegalStateException e) {
            abandon(); // the launcher is ending after an interrupt, so its nodes must end first
        }
    }

    /** Restarts a node that was running before and ends now, as an earlier launcher had begun to stop it. */
    private void checkStarting(Node node, long deadline) {
        if (!begun.contains(node) && !node.isRunning()) {
            begin(node);
        }
        node.checkStarting(deadline);
    }

    private synchronized void begin(Node node) {
        if (!abandoned && begun.add(node)) {
            starts.get(node).begin();
            if (node.kind() == NodeKind.INGRESS) {
                starts.values().forEach(NodeStart::goOn);
            }
        }
    }

    private void interrupted() {
        progress.accept("Interrupted; ending what was started.");
        abandon();
    }

    private synchronized void abandon() {
        abandoned = true;
        begun.forEach(Node::kill);
        begun.forEach(Node::forget);
    }

    private void pause() {
        checkOnAll();
        starts.values().forEach(NodeStart::look);
        progress.show(starts.values().stream().map(NodeStart::line).toList());
        Pause.of(POLL);
    }

    private synchronized void checkOnAll() {
        if (abandoned) {
            throw new StackException("Interrupted.");
        }
        begun.forEach(Node::checkRunning);
    }

    private static void checkPorts(Node node) {
        for (Listener listener : node.listeners()) {
            if (listener.isTaken()) {
                throw new StackException("Port " + listener.port() + " (" + node.name()
                        + ") is taken by another program. End that one; `ss -ltnp` tells which it is.");
            }
        }
    }
}
