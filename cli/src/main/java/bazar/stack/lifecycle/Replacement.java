package bazar.stack.lifecycle;

import bazar.stack.node.Nodes;
import java.util.Optional;
import java.util.function.Consumer;

/** Puts data that was laid ready in place of what a stack has, and puts that back if the stack does not run without it. */
public final class Replacement {
    private final DataExchange exchange;
    private final StartSequence startSequence;
    private final Nodes nodes;
    private final Consumer<String> progress;

    public Replacement(DataExchange exchange, StartSequence startSequence, Nodes nodes, Consumer<String> progress) {
        this.exchange = exchange;
        this.startSequence = startSequence;
        this.nodes = nodes;
        this.progress = progress;
    }

    /**
     * A stack that runs, runs again with it; one that is down stays down, and tries it when it starts.
     *
     * @param store whose data it is; empty if that store is yet to be opened
     */
    public void with(Optional<String> store) {
        boolean wasRunning = nodes.isAnyRunning();
        if (wasRunning) {
            startSequence.check();
        }
        new Shutdown(nodes.ingress(), progress).of(nodes);
        try {
            exchange.begin(store);
            if (wasRunning) {
                startSequence.all(Optional.empty());
            } else {
                exchange.await();
                progress.accept("The next `bazar up` starts with the new data.");
            }
        } catch (RuntimeException e) {
            putBack(wasRunning, e);
            throw e;
        }
    }

    /** What failed is told, whatever becomes of this. */
    private void putBack(boolean wasRunning, RuntimeException failure) {
        try {
            exchange.undo();
            if (wasRunning) {
                startSequence.all(Optional.empty());
            }
        } catch (RuntimeException e) {
            failure.addSuppressed(e);
        }
    }
}
