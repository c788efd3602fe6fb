package bazar.prove.history.rules;

import bazar.prove.history.calls.Finished;
import java.util.Optional;

/**
 * A broken rule.
 *
 * @param told what the answer showed and what it should have shown
 * @param offender the call whose answer breaks the rule
 * @param against the call that the answer contradicts, if there is one
 */
public record Violation(Rule rule, String told, Finished offender, Optional<Finished> against) {
    @Override
    public String toString() {
        return rule + ": " + told + "\n  " + offender
                + against.map(call -> "\n  " + call).orElse("");
    }
}
