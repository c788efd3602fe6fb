package bazar.stack.lifecycle;

import bazar.stack.home.StoreData;
import bazar.stack.node.Nodes;
import java.util.Optional;
import java.util.function.Consumer;

/** Exchanges a stack's data for new data, and restores the old data if the stack does not start with the new. */
public final class DataExchange {
    private final StoreData data;
    private final Nodes nodes;
    private final Consumer<String> progress;

    public DataExchange(StoreData data, Nodes nodes, Consumer<String> progress) {
        this.data = data;
        this.nodes = nodes;
        this.progress = progress;
    }

    /**
     * Puts the prepared data in place, on trial.
     *
     * @param store id of the new data's store; empty if the store is yet to be opened
     */
    void begin(Optional<String> store) {
        end();
        data.exchange(store);
    }

    /** Defers the trial to the next start. */
    void await() {
        if (data.await()) {
            progress.accept("The previous data is kept in " + data.leaving() + " until the store has started.");
        }
    }

    /** Ends the trial with success. */
    void keep() {
        if (data.keep()) {
            progress.accept("The previous data is kept in " + data.before() + " until the next restore or reset.");
        }
    }

    /** Ends the trial with failure and restores the old data. */
    void undo() {
        if (data.isUndoable()) {
            end();
            progress.accept(
                    data.undo()
                            ? "The store did not start with its new data; the previous data is restored."
                            : "The store was not opened; nothing of it is left.");
        }
    }

    /** Cleans up after a killed launcher. */
    public void settle() {
        if (data.isInterrupted()) {
            progress.accept("A command was interrupted before its store was open; the previous data is restored.");
            end();
        }
        data.settle();
    }

    private void end() {
        if (nodes.isAnyRunning()) {
            new Shutdown(nodes.ingress(), progress).of(nodes);
        }
    }
}
