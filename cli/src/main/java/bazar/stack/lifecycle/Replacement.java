package bazar.stack.lifecycle;

import bazar.stack.node.Nodes;
import java.util.Optional;
import java.util.function.Consumer;

/** Replaces a stack's data by prepared data, and restores the old data if the stack does not start with the new. */
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
     * Replaces the data. A running stack is restarted with it; a stopped stack tries it at its next start.
     *
     * @param store id of the new data's store; empty if that store is yet to be opened
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

    /** Restores the old data, and keeps the first failure as the one to report. */
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
