package bazar.prove;

import bazar.stack.machine.StackException;
import bazar.stack.topology.Scale;
import java.time.Duration;

/**
 * The settings of one proof.
 *
 * @param length for how long nodes are broken
 * @param seed decides the faults and the load
 * @param withPrimary whether the primary is also killed and stopped; it is frozen and cut off in any case
 * @param allowance by how much a write's stall may exceed a lease and its margin: the time that the primary may take
 *     to notice the lease's end on a machine that starts servers meanwhile
 */
public record ProofSettings(
        Duration length, long seed, Scale scale, int readers, int buyers, boolean withPrimary, Duration allowance) {
    /** For a machine without other work. */
    public static final Duration ALLOWANCE = Duration.ofMillis(300);

    public ProofSettings {
        if (length.isNegative() || readers < 1 || buyers < 1) {
            throw new StackException("A proof needs a positive length, at least one reader and at least one buyer.");
        }
    }
}
