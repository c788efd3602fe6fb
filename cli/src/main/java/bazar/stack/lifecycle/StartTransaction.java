package bazar.stack.lifecycle;

import bazar.stack.ingress.Backend;
import bazar.stack.machine.Listener;
import bazar.stack.machine.Pause;
import bazar.stack.machine.StackException;
import bazar.stack.node.HaproxyNode;
import bazar.stack.node.Node;
import bazar.stack.store.CatalogStore;
import bazar.stack.store.StoreStatus;
import bazar.stack.topology.NodeKind;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;

/** A start of some nodes after which all of them are ready or none is running, even if the launcher is interrupted. */
final class StartTransaction implements AutoCloseable {
    private static final Duration POLL = Duration.ofMillis(100);

    private final HaproxyNode ingress;
    private final Consumer<String> progress;
    private final List<Node> begun = new ArrayList<>();
    private final Thread onInterrupt = new Thread(this::interrupted);
    private boolean abandoned;
    private volatile boolean succeeded;

    StartTransaction(HaproxyNode ingress, Consumer<String> progress) {
        this.ingress = ingress;
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
        return awaitStore(catalog, Node.readyDeadline());
    }

    private StoreStatus awaitStore(Node catalog, long deadline) {
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
        List<Node> waiting = new ArrayList<>(nodes);
        while (!waiting.isEmpty()) {
            for (Node node : List.copyOf(waiting)) {
                if (node.isReady()) {
                    waiting.remove(node);
                    progress.accept(String.format(Locale.ROOT, "%-10s is ready on port %d.", node.name(), node.port()));
                } else {
                    checkStarting(node, deadline);
                }
            }
            pause();
        }
        if (ingress.isAwake()) {
            nodes.forEach(node -> awaitRoutes(node, deadline));
        }
        succeeded = true;
    }

    @Override
    public void close() {
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
        if (!abandoned) {
            begun.add(node);
            node.start();
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

    private void awaitRoutes(Node node, long deadline) {
        ingress.admit(node); // in case an earlier launcher drained the node and died
        for (Backend backend : backendsOf(node, deadline)) {
            while (!ingress.routesTo(backend, node.name())) {
                checkStarting(node, deadline);
                pause();
            }
        }
    }

    /** Returns the node's backends. Only the primary is up in the one for writes. */
    private List<Backend> backendsOf(Node node, long deadline) {
        boolean takesWrites =
                node.kind() == NodeKind.CATALOG && awaitStore(node, deadline).isPrimary();
        return Backend.of(node.kind())
                .filter(backend -> takesWrites || backend != Backend.CATALOG_WRITE)
                .toList();
    }

    private void pause() {
        checkOnAll();
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
