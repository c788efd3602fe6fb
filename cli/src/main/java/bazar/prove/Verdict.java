package bazar.prove;

import bazar.prove.faults.FaultKind;
import bazar.prove.history.Tally;
import bazar.prove.history.rules.Rule;
import bazar.prove.history.rules.Violation;
import bazar.prove.load.waits.Wait;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The result of a proof.
 *
 * @param violations the first ones; the tally counts all
 * @param faults number of faults by kind and node
 * @param complaints number of errors by request and answer
 * @param longestStall the longest stall of a write at the working primary, measured by {@link Wait#heldUp}
 * @param allowance by how much a stall may exceed a lease and its margin
 * @param longestPurchase the longest purchase through the ingress without a fault of the primary or the ingress
 * @param longestRead the longest read from a cache without a fault of a frontend or the ingress
 * @param defects all other errors: unexplained answers and sums that do not add up
 */
public record Verdict(
        Tally tally,
        List<Violation> violations,
        Map<FaultKind, Map<String, Long>> faults,
        Map<String, Long> complaints,
        Optional<Wait> longestStall,
        Duration allowance,
        Optional<Wait> longestPurchase,
        Optional<Wait> longestRead,
        List<String> defects) {
    /** How long a write may wait for an unreachable node. */
    private static final Duration LEASE_AND_MARGIN = Duration.ofMillis(2200);

    public boolean isKept() {
        return tally.violations() == 0 && tally.unknownWrites() == 0 && defects.isEmpty() && !isStallTooLong();
    }

    /** Returns the report that is shown to people. */
    public List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add(line("judged", "%s", counted(tally.judged())));
        lines.add(line("reads", "%,d answered, %,d not", tally.reads(), tally.unansweredReads()));
        lines.add(line(
                "writes",
                "%,d acknowledged, %,d refused, %,d of unknown outcome",
                tally.writes(),
                tally.refusedWrites(),
                tally.unknownWrites()));
        lines.add(line("in doubt", "%,d purchases, each repeated with its key", tally.doubtfulPurchases()));
        lines.addAll(faultLines());
        lines.add(line("no answer", "%s", counted(complaints)));
        lines.add(line("longest stall", "%s", told(longestStall, Wait::heldUp)));
        lines.add(line(
                "",
                "promised: %d ms (lease and margin) and two message delays (%d ms on this machine)",
                LEASE_AND_MARGIN.toMillis(),
                allowance.toMillis()));
        lines.add(line("longest buying", "%s", told(longestPurchase, Wait::length)));
        lines.add(line("longest reading", "%s", told(longestRead, Wait::length)));
        for (Rule rule : Rule.values()) {
            String name = rule.name().toLowerCase(Locale.ROOT).replace('_', ' ');
            lines.add(line(name, "%d  (%s)", tally.violations(rule), rule.meaning()));
        }
        lines.add(line("other defects", "%d", defects.size()));
        violations.forEach(violation -> lines.add(violation.toString()));
        lines.addAll(defects);
        return lines;
    }

    private List<String> faultLines() {
        if (faults.isEmpty()) {
            return List.of(line("faults", "none"));
        }
        List<String> lines = new ArrayList<>();
        faults.forEach((kind, byNode) -> {
            long all = byNode.values().stream().mapToLong(Long::longValue).sum();
            lines.add(line(lines.isEmpty() ? "faults" : "", "%s %d: %s", kind, all, counted(byNode)));
        });
        return lines;
    }

    private boolean isStallTooLong() {
        return longestStall
                .filter(stall -> stall.heldUp().compareTo(LEASE_AND_MARGIN.plus(allowance)) > 0)
                .isPresent();
    }

    private static String line(String name, String format, Object... values) {
        return String.format(Locale.ROOT, "%-15s ", name) + String.format(Locale.ROOT, format, values);
    }

    private static String counted(Map<?, Long> counts) {
        return counts.isEmpty()
                ? "none"
                : counts.entrySet().stream()
                        .map(count -> count.getKey() + " " + count.getValue())
                        .collect(Collectors.joining(", "));
    }

    private static String told(Optional<Wait> longest, Function<Wait, Duration> measure) {
        return longest.map(wait -> measure.apply(wait).toMillis() + " ms (" + wait + ")")
                .orElse("none");
    }
}
