package bazar.prove.history.versions;

import bazar.prove.history.calls.Finished;
import bazar.prove.history.rules.Rule;
import bazar.prove.history.rules.Violation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The state of one key, as numbers that only grow. It is linearizable if all answers fit one order of the writes. */
public final class Register {
    private final List<Versions> parts;
    private final Chain chain = new Chain();

    public Register(List<? extends Versions> parts) {
        this.parts = List.copyOf(parts);
    }

    /** Returns the least that a read that begins now must show. */
    public List<Known> known() {
        return parts.stream().map(Versions::known).toList();
    }

    /**
     * Checks an answer.
     *
     * @param shown a number for each part
     * @param due what was known when the call began
     */
    public List<Violation> saw(long[] shown, List<Known> due, Finished call) {
        List<Violation> violations = new ArrayList<>();
        for (int i = 0; i < shown.length; i++) {
            parts.get(i).judge(shown[i], due.get(i), Rule.STALE, call).ifPresent(violations::add);
        }
        if (violations.isEmpty()) {
            chain.add(shown, call).ifPresent(other -> violations.add(disorder(call, other)));
        }
        return violations;
    }

    /** Checks an answer that shows only one part. */
    public Optional<Violation> saw(Versions part, long shown, List<Known> due, Finished call) {
        return part.judge(shown, due.get(parts.indexOf(part)), Rule.STALE, call);
    }

    private static Violation disorder(Finished call, Finished other) {
        return new Violation(Rule.DISORDER, "these two cannot both have been there", call, Optional.of(other));
    }
}
