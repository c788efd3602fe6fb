package bazar.stack.lifecycle;

import bazar.stack.home.StoreData;
import bazar.stack.node.Nodes;
import java.util.Optional;
import java.util.function.Consumer;

/** The exchange of a stack's data for other, which the stack then runs with, or else with what it had. */
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
     * Puts what was laid ready in place, on trial.
     *
     * @param store whose it is; empty if it is yet to be opened
     */
    void begin(Optional<String> store) {
        end();
        data.exchange(store);
    }

    /** Leaves the trial to the next start. */
    void await() {
        if (data.await()) {
            progress.accept("What was there before is kept in " + data.leaving() + " until the store has started.");
        }
    }

    /** The stack runs: what is there stays. */
    void keep() {
        if (data.keep()) {
            progress.accept("What was there before is kept in " + data.before() + " until the next restore or reset.");
        }
    }

    /** The stack does not run: what was there comes back, if it was exchanged. */
    void undo() {
        if (data.isUndoable()) {
            end();
            progress.accept(
                    data.undo()
                            ? "The store did not start with its new data; what was there before is put back."
                            : "The store was not opened; nothing of it is left.");
        }
    }

    /** Ends what a launcher that was killed had begun. */
    public void settle() {
        if (data.isInterrupted()) {
            progress.accept("A command was interrupted before its store was open; what was there before is put back.");
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
