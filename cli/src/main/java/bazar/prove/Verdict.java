package bazar.prove;

import bazar.prove.faults.FaultKind;
import bazar.prove.history.Rule;
import bazar.prove.history.Tally;
import bazar.prove.history.Violation;
import bazar.prove.load.Wait;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What a proof has shown.
 *
 * @param violations the first ones; the tally counts all
 * @param faults how many of each kind there were, by the node that they hit
 * @param complaints how often clients got no answer they could use, by what they asked and what they got
 * @param longestStall of a write at the primary while that worked, after the last event that can have held it up
 * @param allowance by how much that may be longer than a lease and its margin
 * @param longestPurchase through the ingress while primary and ingress were there and reached
 * @param longestRead of those that a cache answered, while nothing was done to a frontend or the ingress
 * @param defects whatever else is not as it must be: answers that nothing explains, sums that do not add up
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
    /** By how much a write may wait for a node that is away: its lease and the margin. */
    private static final Duration LEASE_AND_MARGIN = Duration.ofMillis(2200);

    /** Whether every promise was kept. */
    public boolean isKept() {
        return tally.violations() == 0 && tally.unknownWrites() == 0 && defects.isEmpty() && !isStallTooLong();
    }

    /** As people read it. */
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
                "promised are %d ms, a lease and its margin, and two message delays: %d ms on this machine",
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
