package bazar.system.machines;

import static org.junit.jupiter.api.extension.ConditionEvaluationResult.disabled;
import static org.junit.jupiter.api.extension.ConditionEvaluationResult.enabled;

import bazar.stack.machine.DebianPackage;
import java.util.List;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Skips tests where network namespaces cannot be created. */
final class NamespacesPossible implements ExecutionCondition {
    private static final List<DebianPackage> NEEDED = List.of(
            new DebianPackage("ip", "iproute2"),
            new DebianPackage("nft", "nftables"),
            new DebianPackage("curl", "curl"));

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        if (!System.getProperty("user.name").equals("root")) {
            return disabled("only root can make network namespaces");
        }
        NEEDED.forEach(program -> program.installIfMissing(System.err::println));
        List<String> missing = NEEDED.stream()
                .filter(program -> program.find().isEmpty())
                .map(DebianPackage::program)
                .toList();
        return missing.isEmpty() ? trial() : disabled("missing and not to be installed here: " + missing);
    }

    private static ConditionEvaluationResult trial() {
        Namespace one = Namespace.ofThisRun("trial-one");
        Namespace other = Namespace.ofThisRun("trial-two");
        Caretaker caretaker = new Caretaker(List.of(one, other));
        try {
            one.create();
            other.create();
            one.connect("cable", other, "cable");
            one.run("nft", "add table inet trial").orThrow();
            return enabled("network namespaces, and firewalls in them, can be made");
        } catch (IllegalStateException e) {
            return disabled("network namespaces, or firewalls in them, cannot be made: " + e.getMessage());
        } finally {
            caretaker.close();
        }
    }
}
