package bazar.prove.history;

import bazar.prove.history.Operation.Reading;
import bazar.prove.history.Outcome.Refused;
import bazar.prove.history.Outcome.Unknown;
import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;

/** How many calls there were, by what became of them. */
public final class Tally {
    private final Map<Rule, Long> violations = new EnumMap<>(Rule.class);
    private final Map<String, Long> judged = new TreeMap<>();
    private long reads;
    private long unansweredReads;
    private long writes;
    private long refusedWrites;
    private long unknownWrites;
    private long doubtfulPurchases;

    void count(Finished call) {
        Operation operation = call.call().operation();
        boolean isUnknown = call.outcome() instanceof Unknown;
        if (operation instanceof Reading) {
            reads += isUnknown ? 0 : 1;
            unansweredReads += isUnknown ? 1 : 0;
        } else if (isUnknown) {
            unknownWrites++;
        } else if (call.outcome() instanceof Refused) {
            refusedWrites++;
        } else {
            writes++;
        }
        if (!isUnknown) {
            judged.merge(operation.kind(), 1L, Long::sum);
        }
    }

    void countDoubt() {
        doubtfulPurchases++;
    }

    void count(Violation violation) {
        violations.merge(violation.rule(), 1L, Long::sum);
    }

    Tally copy() {
        Tally copy = new Tally();
        copy.violations.putAll(violations);
        copy.judged.putAll(judged);
        copy.reads = reads;
        copy.unansweredReads = unansweredReads;
        copy.writes = writes;
        copy.refusedWrites = refusedWrites;
        copy.unknownWrites = unknownWrites;
        copy.doubtfulPurchases = doubtfulPurchases;
        return copy;
    }

    public long violations(Rule rule) {
        return violations.getOrDefault(rule, 0L);
    }

    /** Of every rule. */
    public long violations() {
        return violations.values().stream().mapToLong(Long::longValue).sum();
    }

    /** How many answers of each kind of operation were judged. */
    public Map<String, Long> judged() {
        return new TreeMap<>(judged);
    }

    /** That were answered. */
    public long reads() {
        return reads;
    }

    public long unansweredReads() {
        return unansweredReads;
    }

    /** That were acknowledged. */
    public long writes() {
        return writes;
    }

    public long refusedWrites() {
        return refusedWrites;
    }

    /** Whose outcome was unknown for a while at least, so that they were repeated. */
    public long doubtfulPurchases() {
        return doubtfulPurchases;
    }

    /** Whose outcome nobody knows to the end. */
    public long unknownWrites() {
        return unknownWrites;
    }
}
