package bazar.prove.load;

import bazar.prove.faults.Fault;
import bazar.prove.faults.FaultLog;
import bazar.prove.history.Finished;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * How long clients waited. Only a write at the primary itself tells how long writes are held up there; a purchase also waits for the
 * ingress to turn from a server that is away. While the primary is not there, there is nothing to hold writes up.
 */
public final class Waits {
    private static final String FROM_A_CACHE = "HIT";
    private static final String FRONTEND = "frontend-";
    private static final String INGRESS = "ingress";

    private final FaultLog faults;
    private final String primary;
    private final LongestWait atPrimary = new LongestWait(Wait::heldUp);
    private final LongestWait throughIngress = new LongestWait(Wait::length);
    private final LongestWait reading = new LongestWait(Wait::length);

    /** @param primary its name */
    public Waits(FaultLog faults, String primary) {
        this.faults = faults;
        this.primary = primary;
    }

    /** Counted while it works: from when it was thawed, or has started. */
    void atPrimary(Finished change, String timing) {
        List<Fault> meanwhile = during(change);
        long from = meanwhile.stream()
                .filter(fault -> fault.hits(primary))
                .mapToLong(Fault::workingSince)
                .reduce(change.call().begunAt(), Math::max);
        if (from < change.endedAt()) {
            atPrimary.add(new Wait(change, from, timing, meanwhile));
        }
    }

    void throughIngress(Finished purchase, String timing) {
        add(throughIngress, purchase, timing, fault -> fault.hits(primary) || fault.hits(INGRESS));
    }

    /** Of what a cache can answer by itself, while its node can. */
    void reading(Finished read) {
        if (read.servedBy().endsWith(FROM_A_CACHE)) {
            add(reading, read, "", fault -> fault.node().startsWith(FRONTEND) || fault.hits(INGRESS));
        }
    }

    /** The longest at the primary while that worked. */
    public Optional<Wait> longestAtPrimary() {
        return atPrimary.get();
    }

    /** The longest through the ingress while primary and ingress were there and reached. */
    public Optional<Wait> longestThroughIngress() {
        return throughIngress.get();
    }

    /** The longest of what caches answered, while nothing was done to a frontend or the ingress, whatever was done to others. */
    public Optional<Wait> longestReading() {
        return reading.get();
    }

    private void add(LongestWait waits, Finished call, String timing, Predicate<Fault> excuse) {
        List<Fault> meanwhile = during(call);
        if (meanwhile.stream().noneMatch(excuse)) {
            waits.add(new Wait(call, call.call().begunAt(), timing, meanwhile));
        }
    }

    private List<Fault> during(Finished call) {
        return faults.during(call.call().begunAt(), call.endedAt());
    }
}
