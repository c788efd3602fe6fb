package bazar.prove;

import bazar.stack.machine.StackException;
import bazar.stack.topology.Scale;
import java.time.Duration;

/**
 * What a proof consists of.
 *
 * @param length of the time in which nodes are broken
 * @param seed which faults come when
 * @param scale of the store
 * @param withPrimary whether the primary is killed and stopped, too; frozen and cut off it is in any case
 * @param allowance by how much a write may wait longer than for a lease and its margin: until the primary, on a machine on which servers
 *     are being started beside it, has noticed that the lease is over
 */
public record ProofSettings(
        Duration length, long seed, Scale scale, int readers, int buyers, boolean withPrimary, Duration allowance) {
    /** Of a machine that has nothing else to do. */
    public static final Duration ALLOWANCE = Duration.ofMillis(300);

    public ProofSettings {
        if (length.isNegative() || readers < 1 || buyers < 1) {
            throw new StackException("A proof takes some time, a reader and a buyer.");
        }
    }
}
