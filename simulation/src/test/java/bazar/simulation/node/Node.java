package bazar.simulation.node;

import bazar.simulation.node.Transactions.Failure;
import bazar.simulation.world.Host;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;

/** A node of the cluster: a program on a host. */
public interface Node {
    Host host();

    /** What its program writes to; empty if it keeps nothing. */
    Optional<Transactions> transactions();

    /** What its disk may do wrong. */
    default List<Failure> failures() {
        return List.of(Failure.ROLLED_BACK, Failure.UNKNOWN);
    }

    /** Has it find an empty disk when it starts, or an older one; not where what it holds is nowhere else. */
    default void loseDisk() {}

    /** Has it be told at its next start to be the primary, by mistake; not where it is, or cannot be. */
    default void appoint() {}

    /** Whether it runs and was told to be what it is not. */
    default boolean isMisplaced() {
        return false;
    }

    /** Begins a process, with nothing but what is on its disk. It ends at once if it may not be what it was told to be. */
    public void start();

    /**
     * Ends its work in good order.
     *
     * @return completes when the process may end
     */
    public CompletionStage<Void> stop();
}
