package bazar.prove.history;

import bazar.prove.history.Operation.ReadBook;
import bazar.prove.history.Operation.Search;
import bazar.prove.history.Outcome.Refused;
import bazar.prove.history.Outcome.Unknown;
import java.util.EnumMap;
import java.util.Map;

/** How many calls there were, by what became of them. */
public final class Tally {
    private final Map<Rule, Long> violations = new EnumMap<>(Rule.class);
    private long reads;
    private long unansweredReads;
    private long writes;
    private long refusedWrites;
    private long unknownWrites;

    void count(Finished call) {
        Operation operation = call.call().operation();
        boolean isUnknown = call.outcome() instanceof Unknown;
        if (operation instanceof ReadBook || operation instanceof Search) {
            reads += isUnknown ? 0 : 1;
            unansweredReads += isUnknown ? 1 : 0;
        } else if (isUnknown) {
            unknownWrites++;
        } else if (call.outcome() instanceof Refused) {
            refusedWrites++;
        } else {
            writes++;
        }
    }

    void count(Violation violation) {
        violations.merge(violation.rule(), 1L, Long::sum);
    }

    Tally copy() {
        Tally copy = new Tally();
        copy.violations.putAll(violations);
        copy.reads = reads;
        copy.unansweredReads = unansweredReads;
        copy.writes = writes;
        copy.refusedWrites = refusedWrites;
        copy.unknownWrites = unknownWrites;
        return copy;
    }

    public long violations(Rule rule) {
        return violations.getOrDefault(rule, 0L);
    }

    /** Of every rule. */
    public long violations() {
        return violations.values().stream().mapToLong(Long::longValue).sum();
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

    /** Whose outcome nobody knows to the end. */
    public long unknownWrites() {
        return unknownWrites;
    }
}
