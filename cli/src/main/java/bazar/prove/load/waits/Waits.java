package bazar.prove.load.waits;

import bazar.prove.faults.Fault;
import bazar.prove.faults.FaultLog;
import bazar.prove.history.calls.Finished;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Keeps the longest waits of the clients.
 *
 * <p>Only a write at the primary itself measures how long writes stall there, as a purchase also waits for the ingress
 * to give up a server that is down. Time in which the primary does not work does not count as a stall.
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

    /** @param primary the primary's name */
    public Waits(FaultLog faults, String primary) {
        this.faults = faults;
        this.primary = primary;
    }

    /** Adds a write at the primary. Its wait counts from when the primary works: after it was continued or started. */
    public void atPrimary(Finished change, String timing) {
        List<Fault> meanwhile = during(change);
        long from = meanwhile.stream()
                .filter(fault -> fault.hits(primary))
                .mapToLong(Fault::workingSince)
                .reduce(change.call().begunAt(), Math::max);
        if (from < change.endedAt()) {
            atPrimary.add(new Wait(change, from, timing, meanwhile));
        }
    }

    /** Adds a purchase if neither the primary nor the ingress had a fault meanwhile. */
    public void throughIngress(Finished purchase, String timing) {
        add(throughIngress, purchase, timing, fault -> fault.hits(primary) || fault.hits(INGRESS));
    }

    /** Adds a read if a cache answered it and its way there had no fault. */
    public void reading(Finished read) {
        if (read.servedBy().endsWith(FROM_A_CACHE)) {
            add(reading, read, "", fault -> fault.node().startsWith(FRONTEND) || fault.hits(INGRESS));
        }
    }

    /** Returns the longest stall of a write at the working primary. */
    public Optional<Wait> longestAtPrimary() {
        return atPrimary.get();
    }

    /** Returns the longest purchase through the ingress without a fault of the primary or the ingress. */
    public Optional<Wait> longestThroughIngress() {
        return throughIngress.get();
    }

    /** Returns the longest read from a cache without a fault of a frontend or the ingress. */
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
