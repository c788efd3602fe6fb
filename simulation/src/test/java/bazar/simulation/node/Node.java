package bazar.simulation.node;

import bazar.simulation.node.Transactions.Failure;
import bazar.simulation.world.Host;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;

/** A node of the cluster: a program on a host. */
public interface Node {
    Host host();

    /** Returns the node's disk; empty if it stores nothing. */
    Optional<Transactions> transactions();

    /** Returns the ways in which the disk may fail. */
    default List<Failure> failures() {
        return List.of(Failure.ROLLED_BACK, Failure.UNKNOWN);
    }

    /** Replaces the disk by an empty or older one, unless the disk holds the only copy of something. */
    default void loseDisk() {}

    /** Configures the node as primary by mistake at its next start, where that is possible. */
    default void appoint() {}

    /** Returns whether the node runs in a role that it must not have. */
    default boolean isMisplaced() {
        return false;
    }

    /** Starts a process with only the disk's contents. The process ends at once if it refuses its configured role. */
    void start();

    /**
     * Stops the node in good order.
     *
     * @return completes when the process may end
     */
    public CompletionStage<Void> stop();
}
