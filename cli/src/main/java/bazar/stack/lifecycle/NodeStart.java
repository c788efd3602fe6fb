package bazar.stack.lifecycle;

import bazar.stack.ingress.Backend;
import bazar.stack.node.HaproxyNode;
import bazar.stack.node.Node;
import bazar.stack.store.CatalogStore;
import bazar.stack.store.StoreStatus;
import bazar.stack.topology.NodeKind;
import java.time.Duration;
import java.util.Optional;

/** The start of one node: what it waits for, until it is ready and the ingress, if it runs, sends it requests. */
final class NodeStart {
    private final Node node;
    private final HaproxyNode ingress;
    private Optional<Long> begun;
    private boolean isAdmitted;
    private boolean isOver;
    private StartProgress.NodeLine line;

    NodeStart(Node node, HaproxyNode ingress) {
        this.node = node;
        this.ingress = ingress;
        this.begun = node.isRunning() ? Optional.of(System.nanoTime()) : Optional.empty();
        this.line = new StartProgress.NodeLine(node.name(), "waits for the first servers", 0);
    }

    Node node() {
        return node;
    }

    void begin() {
        begun = Optional.of(System.nanoTime());
        node.start();
    }

    boolean isBegun() {
        return begun.isPresent();
    }

    /** The ingress has yet to send it requests, as it has just begun itself. */
    void goOn() {
        isOver = false;
    }

    boolean isOver() {
        return isOver;
    }

    /** As it was when it was last looked at. */
    StartProgress.NodeLine line() {
        return line;
    }

    void look() {
        if (!isOver && isBegun()) {
            Optional<String> waiting = node.waiting().or(this::waitingForIngress);
            isOver = waiting.isEmpty();
            line = new StartProgress.NodeLine(
                    node.name(),
                    waiting.orElse("is ready on port " + node.port()),
                    Duration.ofNanos(System.nanoTime() - begun.get()).toSeconds());
        }
    }

    private Optional<String> waitingForIngress() {
        if (node.kind() == NodeKind.INGRESS || !ingress.isAwake()) {
            return Optional.empty();
        }
        if (!ingress.isReady()) {
            return Optional.of("waits for the ingress");
        }
        if (!isAdmitted) {
            ingress.admit(node); // in case a launcher that drained it has died before it could end it
            isAdmitted = true;
        }
        return Backend.of(node.kind()).filter(this::takes).allMatch(backend -> ingress.routesTo(backend, node.name()))
                ? Optional.empty()
                : Optional.of("waits for the ingress to send it requests");
    }

    /** Writes are sent to the primary alone. A catalog that does not answer may be it. */
    private boolean takes(Backend backend) {
        return backend != Backend.CATALOG_WRITE
                || new CatalogStore(node).status().map(StoreStatus::isPrimary).orElse(true);
    }
}
