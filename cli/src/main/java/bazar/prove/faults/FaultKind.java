package bazar.prove.faults;

import bazar.stack.Node;
import bazar.stack.Stack;
import java.util.Locale;
import java.util.function.BiConsumer;

/** What can be done to a node, and how it comes back. */
public enum FaultKind {
    /** Ended as a crash would, and started. */
    KILL(Stack::kill, Stack::start),
    /** Frozen, and let go on: it does not know that it was away. */
    PAUSE(Stack::pause, Stack::resume),
    /** Stopped in good order, and started. */
    RESTART(Stack::stop, Stack::start);

    private final BiConsumer<Stack, Node> beginning;
    private final BiConsumer<Stack, Node> end;

    FaultKind(BiConsumer<Stack, Node> beginning, BiConsumer<Stack, Node> end) {
        this.beginning = beginning;
        this.end = end;
    }

    void begin(Stack stack, Node node) {
        beginning.accept(stack, node);
    }

    /** Returns when the node is ready. */
    void end(Stack stack, Node node) {
        end.accept(stack, node);
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
