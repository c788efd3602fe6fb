package bazar.prove.faults;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;

/** Draws faults from a seed. The same seed gives the same faults. */
public final class Schedule {
    private static final double SHORTEST_LEASES = 0.1;
    private static final double LONGEST_LEASES = 3;
    private static final int STEPS_PER_DOUBLE = 3;

    private static final Pattern NUMBER = Pattern.compile("-[0-9]+$");

    private final RandomGenerator random;
    private final List<String> nodes;
    private final List<String> kept;
    private final List<String> cutOnly;
    private final Duration lease;

    /**
     * @param nodes names of the nodes that get faults of every kind
     * @param kept names of the nodes that are neither killed nor restarted
     * @param cutOnly names of the nodes that are only cut off; they come back first, as others need them to be ready
     */
    public Schedule(
            RandomGenerator random, List<String> nodes, List<String> kept, List<String> cutOnly, Duration lease) {
        this.random = random;
        this.nodes = List.copyOf(nodes);
        this.kept = List.copyOf(kept);
        this.cutOnly = List.copyOf(cutOnly);
        this.lease = lease;
    }

    Step next() {
        Duration rest = leases(SHORTEST_LEASES, LONGEST_LEASES);
        FaultKind kind = FaultKind.values()[random.nextInt(FaultKind.values().length)];
        List<String> candidates = new ArrayList<>(nodes);
        if (!kind.endsServers()) {
            candidates.addAll(kept);
        }
        if (kind.isCut()) {
            candidates.addAll(cutOnly);
        }
        List<String> chosen = new ArrayList<>(List.of(draw(candidates)));
        if (random.nextInt(STEPS_PER_DOUBLE) == 0) {
            // Never two nodes of a kind, which would take away all of them.
            candidates.removeIf(other -> kindOf(other).equals(kindOf(chosen.get(0))));
            if (!candidates.isEmpty()) {
                chosen.add(draw(candidates));
            }
        }
        chosen.sort(Comparator.comparing(node -> !cutOnly.contains(node)));
        return new Step(rest, kind, List.copyOf(chosen), leases(SHORTEST_LEASES, LONGEST_LEASES));
    }

    private String draw(List<String> from) {
        return from.get(random.nextInt(from.size()));
    }

    private Duration leases(double from, double to) {
        return Duration.ofMillis(Math.round(lease.toMillis() * random.nextDouble(from, to)));
    }

    private static String kindOf(String node) {
        return NUMBER.matcher(node).replaceFirst("");
    }
}
