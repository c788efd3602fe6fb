package bazar.prove.history;

import java.util.Optional;

/**
 * A rule that was broken.
 *
 * @param told what was shown, and what should have been
 * @param offender the call that shows it
 * @param against the call that it contradicts, where there is one
 */
public record Violation(Rule rule, String told, Finished offender, Optional<Finished> against) {
    @Override
    public String toString() {
        return rule + ": " + told + "\n  " + offender
                + against.map(call -> "\n  " + call).orElse("");
    }
}
