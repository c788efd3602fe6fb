package bazar.stack.lifecycle;

import bazar.stack.machine.Pause;
import bazar.stack.node.HaproxyNode;
import bazar.stack.node.Node;
import bazar.stack.node.Nodes;
import bazar.stack.node.Parallel;
import bazar.stack.topology.NodeKind;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/** Stops nodes gracefully. */
public final class Shutdown {
    /** Callers stop before the nodes that they call, so that requests in flight can finish. */
    private static final List<NodeKind> ORDER =
            List.of(NodeKind.FRONTEND, NodeKind.INGRESS, NodeKind.ORDER, NodeKind.CATALOG);

    /** Kinds whose nodes call each other. One that ends in the middle of a call leaves an answer that nobody takes. */
    private static final Set<NodeKind> PEERS = Set.of(NodeKind.ORDER, NodeKind.CATALOG);

    /** Longer than the 15 s for which the ingress waits for any answer. */
    private static final Duration DRAIN_BOUND = Duration.ofSeconds(20);

    private final HaproxyNode ingress;
    private final Consumer<String> progress;

    public Shutdown(HaproxyNode ingress, Consumer<String> progress) {
        this.ingress = ingress;
        this.progress = progress;
    }

    /** Stops all nodes, without draining. Each node finishes its requests in flight. */
    public void of(Nodes nodes) {
        if (!nodes.isAnyRunning()) {
            nodes.all().forEach(Node::forget);
            progress.accept("The store is down already.");
            return;
        }
        for (NodeKind kind : ORDER) {
            if (PEERS.contains(kind)) {
                stopInTurn(nodes.of(kind));
            } else {
                Parallel.map(nodes.of(kind), Shutdown::stopped).forEach(progress);
            }
        }
        progress.accept("The store is down.");
    }

    /** Stops the last first, so that secondaries can leave the in-sync set of the primary, which is the first catalog. */
    private void stopInTurn(List<Node> peers) {
        List<Node> lastFirst = new ArrayList<>(peers);
        Collections.reverse(lastFirst);
        lastFirst.forEach(node -> progress.accept(stopped(node)));
    }

    /** Stops one node of a running store. It is drained first, so that customers do not notice. */
    public void of(Node node) {
        if (isSentRequests(node)) {
            ingress.drain(node);
            awaitDrained(node);
            progress.accept(stopped(node));
            ingress.giveUp(node);
        } else {
            progress.accept(stopped(node));
        }
    }

    /** Returns whether the ingress may send the node requests, also if its health checks are slow. */
    private boolean isSentRequests(Node node) {
        return node.kind() != NodeKind.INGRESS && node.isAwake() && ingress.isAwake();
    }

    private void awaitDrained(Node node) {
        if (!Pause.until(() -> ingress.isDrained(node), DRAIN_BOUND)) {
            progress.accept(node.name() + " still has requests after " + DRAIN_BOUND.toSeconds() + " s.");
        }
    }

    /** Stops a node and returns a line about the result. */
    private static String stopped(Node node) {
        if (!node.isRunning()) {
            node.forget();
            return node.name() + " is already stopped.";
        }
        return node.stop() ? node.name() + " is stopped." : node.name() + " did not end in time and was killed.";
    }
}
