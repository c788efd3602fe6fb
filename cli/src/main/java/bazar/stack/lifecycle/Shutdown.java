package bazar.stack.lifecycle;

import bazar.stack.machine.Pause;
import bazar.stack.node.HaproxyNode;
import bazar.stack.node.Node;
import bazar.stack.node.Nodes;
import bazar.stack.node.Parallel;
import bazar.stack.topology.NodeKind;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;

/** Ends nodes in good order. */
public final class Shutdown {
    /** Requests in flight end in order: who calls others stops before them. */
    private static final List<NodeKind> ORDER =
            List.of(NodeKind.FRONTEND, NodeKind.INGRESS, NodeKind.ORDER, NodeKind.CATALOG);

    /** The ingress waits for no answer longer than 15 s. */
    private static final Duration DRAIN_BOUND = Duration.ofSeconds(20);

    private final HaproxyNode ingress;
    private final Consumer<String> progress;

    public Shutdown(HaproxyNode ingress, Consumer<String> progress) {
        this.ingress = ingress;
        this.progress = progress;
    }

    /** The store's last hour: nobody is served any more, so nobody is waited for beyond what a node has begun. */
    public void of(Nodes nodes) {
        if (!nodes.isAnyRunning()) {
            nodes.all().forEach(Node::forget);
            progress.accept("The store is down already.");
            return;
        }
        for (NodeKind kind : ORDER) {
            Parallel.map(nodes.of(kind), Shutdown::stopped).forEach(progress);
        }
        progress.accept("The store is down.");
    }

    /** One node, while the others go on: it is drained first, so that no customer notices. */
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

    /** Perhaps: one that is slow to tell its health may be answering a customer all the same. */
    private boolean isSentRequests(Node node) {
        return node.kind() != NodeKind.INGRESS && node.isAwake() && ingress.isAwake();
    }

    private void awaitDrained(Node node) {
        if (!Pause.until(() -> ingress.isDrained(node), DRAIN_BOUND)) {
            progress.accept(node.name() + " still has requests after " + DRAIN_BOUND.toSeconds() + " s.");
        }
    }

    /** @return what became of it, in a line */
    private static String stopped(Node node) {
        if (!node.isRunning()) {
            node.forget();
            return node.name() + " is already stopped.";
        }
        return node.stop() ? node.name() + " is stopped." : node.name() + " did not end in time and was killed.";
    }
}
