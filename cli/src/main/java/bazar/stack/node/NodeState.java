package bazar.stack.node;

import java.util.Locale;

/** How a node is, seen from outside. */
public enum NodeState {
    READY,
    /** Running, but not ready, or not ready any more. */
    STARTING,
    PAUSED,
    /** Not running, because it was never started or was stopped. */
    STOPPED,
    /** Not running, though nobody stopped it in good order. */
    DEAD;

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
