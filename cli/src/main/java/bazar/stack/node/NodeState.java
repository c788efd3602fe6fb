package bazar.stack.node;

import java.util.Locale;

/** The state of a node, as the launcher sees it. */
public enum NodeState {
    READY,
    /** Running but not ready, also if it was ready before. */
    STARTING,
    PAUSED,
    /** Never started, or stopped gracefully. */
    STOPPED,
    /** Ended without being stopped. */
    DEAD;

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
