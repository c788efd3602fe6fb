package bazar.prove.history;

import bazar.prove.history.calls.Finished;
import bazar.prove.history.calls.Operation;
import bazar.prove.history.calls.Operation.Reading;
import bazar.prove.history.calls.Outcome.Refused;
import bazar.prove.history.calls.Outcome.Unknown;
import bazar.prove.history.rules.Rule;
import bazar.prove.history.rules.Violation;
import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;

/** Counts calls by their outcome. */
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

    public long violations() {
        return violations.values().stream().mapToLong(Long::longValue).sum();
    }

    /** Returns the number of checked answers by kind of operation. */
    public Map<String, Long> judged() {
        return new TreeMap<>(judged);
    }

    /** Returns the number of answered reads. */
    public long reads() {
        return reads;
    }

    public long unansweredReads() {
        return unansweredReads;
    }

    /** Returns the number of acknowledged writes. */
    public long writes() {
        return writes;
    }

    public long refusedWrites() {
        return refusedWrites;
    }

    /** Returns the number of purchases whose outcome was unknown at least for a while, so that they were repeated. */
    public long doubtfulPurchases() {
        return doubtfulPurchases;
    }

    /** Returns the number of writes whose outcome stayed unknown. */
    public long unknownWrites() {
        return unknownWrites;
    }
}
