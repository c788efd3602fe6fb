package bazar.prove.faults;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Counts all faults and keeps the latest. */
public final class FaultLog {
    /** Longer than any call takes, so that {@link #during} knows every fault of a call. */
    private static final long KEPT = Duration.ofMinutes(10).toNanos();

    private final Deque<Fault> faults = new ArrayDeque<>();
    private final Map<FaultKind, Map<String, Long>> counts = new EnumMap<>(FaultKind.class);

    public synchronized Fault begin(FaultKind kind, String node, long now) {
        Fault fault = Fault.begun(kind, node, now);
        faults.add(fault);
        faults.removeIf(old -> old.endedAt() < now - KEPT);
        counts.computeIfAbsent(kind, any -> new TreeMap<>()).merge(node, 1L, Long::sum);
        return fault;
    }

    /** Adds the next moment to a fault. */
    public synchronized Fault goOn(Fault fault, long now) {
        Fault later = fault.next(now);
        faults.remove(fault);
        faults.add(later);
        return later;
    }

    public synchronized List<Fault> during(long from, long to) {
        return faults.stream().filter(fault -> fault.overlaps(from, to)).toList();
    }

    /** Returns the number of faults by kind and node. */
    public synchronized Map<FaultKind, Map<String, Long>> counts() {
        Map<FaultKind, Map<String, Long>> copy = new EnumMap<>(FaultKind.class);
        counts.forEach((kind, byNode) -> copy.put(kind, new TreeMap<>(byNode)));
        return copy;
    }
}
