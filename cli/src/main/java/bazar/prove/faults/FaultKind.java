package bazar.prove.faults;

import bazar.prove.network.Cut;
import bazar.prove.network.Network;
import bazar.stack.Stack;
import bazar.stack.node.Node;
import java.util.Locale;

/** What can be done to a node, and how it comes back. */
public enum FaultKind {
    /** Ended as a crash would, and started. */
    KILL((stack, network, node) -> stack.kill(node), (stack, network, node) -> stack.start(node)),
    /** Frozen, and let go on: it does not know that it was away. */
    PAUSE((stack, network, node) -> stack.pause(node), (stack, network, node) -> stack.resume(node)),
    /** Stopped in good order, and started. */
    RESTART((stack, network, node) -> stack.stop(node), (stack, network, node) -> stack.start(node)),
    /** Cut off from all others, who may reach it again later. */
    CUT_OFF(Cut.BOTH_WAYS),
    /** Made to hear nothing from the others, who hear it. */
    DEAFEN(Cut.INCOMING),
    /** Made to hear the others, who do not hear it. */
    MUTE(Cut.OUTGOING),
    /** Made to be reached by nobody, though it reaches others and is answered. */
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

    /** Whether the node goes on as ever, and only does not reach others, or is not reached by them. */
    boolean isCut() {
        return !endsServers() && this != PAUSE;
    }

    /** Whether a server ends by it, and takes its time to start. */
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
