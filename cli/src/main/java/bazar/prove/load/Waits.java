package bazar.prove.load;

import bazar.prove.faults.Fault;
import bazar.prove.faults.FaultLog;
import bazar.prove.history.Finished;
import java.util.List;
import java.util.Optional;

/**
 * How long writers waited. Only a write at the primary itself tells how long the primary held writes up; a purchase also waits for the
 * ingress to turn from an order server that is away. While the primary itself is away, there is nothing to hold writes up.
 */
public final class Waits {
    private final FaultLog faults;
    private final String primary;
    private final LongestWait atPrimary = new LongestWait(Wait::heldUp);
    private final LongestWait throughIngress = new LongestWait(Wait::length);

    /** @param primary its name */
    public Waits(FaultLog faults, String primary) {
        this.faults = faults;
        this.primary = primary;
    }

    void atPrimary(Finished change, String timing) {
        add(atPrimary, change, timing);
    }

    void throughIngress(Finished purchase, String timing) {
        add(throughIngress, purchase, timing);
    }

    /** The longest at the primary while that was there. */
    public Optional<Wait> longestAtPrimary() {
        return atPrimary.get();
    }

    /** The longest through the ingress while the primary was there. */
    public Optional<Wait> longestThroughIngress() {
        return throughIngress.get();
    }

    private void add(LongestWait waits, Finished write, String timing) {
        List<Fault> meanwhile = faults.during(write.call().begunAt(), write.endedAt());
        boolean isPrimaryAway =
                meanwhile.stream().anyMatch(fault -> fault.node().equals(primary));
        if (!isPrimaryAway) {
            waits.add(new Wait(write, timing, meanwhile));
        }
    }
}
