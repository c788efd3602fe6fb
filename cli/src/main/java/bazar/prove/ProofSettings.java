package bazar.prove;

import bazar.stack.Scale;
import bazar.stack.StackException;
import java.time.Duration;

/**
 * What a proof consists of.
 *
 * @param length of the time in which nodes are broken
 * @param seed which faults come when
 * @param scale of the store
 * @param withPrimary whether the primary is killed, too
 */
public record ProofSettings(Duration length, long seed, Scale scale, int readers, int buyers, boolean withPrimary) {
    public ProofSettings {
        if (length.isNegative() || readers < 1 || buyers < 1) {
            throw new StackException("A proof takes some time, a reader and a buyer.");
        }
    }
}
