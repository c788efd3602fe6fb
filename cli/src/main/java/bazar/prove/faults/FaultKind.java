package bazar.prove.faults;

import bazar.prove.network.Cut;
import bazar.prove.network.Network;
import bazar.stack.Stack;
import bazar.stack.node.Node;
import java.util.Locale;

/** The kinds of faults, each with its beginning and its end. */
public enum FaultKind {
    /** Killed like a crash, then started. */
    KILL((stack, network, node) -> stack.kill(node), (stack, network, node) -> stack.start(node)),
    /** Frozen, then continued; the node does not notice. */
    PAUSE((stack, network, node) -> stack.pause(node), (stack, network, node) -> stack.resume(node)),
    /** Stopped gracefully, then started. */
    RESTART((stack, network, node) -> stack.stop(node), (stack, network, node) -> stack.start(node)),
    /** Cut off in both directions. */
    CUT_OFF(Cut.BOTH_WAYS),
    /** Receives nothing from the others, but they receive what it sends. */
    DEAFEN(Cut.INCOMING),
    /** Receives from the others, but they receive nothing that it sends. */
    MUTE(Cut.OUTGOING),
    /** Accepts no connection, but its own connections to others work. */
    BAR(Cut.AT_THE_DOOR);

    private final Act beginning;
    private final Act end;

    FaultKind(Act beginning, Act end) {
        this.beginning = beginning;
        this.end = end;
    }

    FaultKind(Cut cut) {
        this((stack, network, node) -> network.cut(node.name(), cut), (stack, network, node) -> {
            network.mend(node.name());
            stack.resume(node);
        });
    }

    /** Returns whether the fault is in the network alone, so that the node's process keeps running. */
    boolean isCut() {
        return !endsServers() && this != PAUSE;
    }

    /** Returns whether the fault ends the node's process. */
    boolean endsServers() {
        return this == KILL || this == RESTART;
    }

    void begin(Stack stack, Network network, Node node) {
        beginning.on(stack, network, node);
    }

    /** Returns when the node is ready. */
    void end(Stack stack, Network network, Node node) {
        end.on(stack, network, node);
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    @FunctionalInterface
    private interface Act {
        void on(Stack stack, Network network, Node node);
    }
}
