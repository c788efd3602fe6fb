package bazar.catalog.replication.primary;

import bazar.catalog.log.Checkpoint;
import bazar.catalog.log.LogPosition;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/** The most recent commits, back to the earliest after which everything still fits into one message. */
final class RecentCommits {
    /** A commit, and the size of the commit after it. */
    private record Step(Checkpoint from, long entries, int length) {}

    private final int maxEntries;
    private final int maxLength;
    private final Deque<Step> steps = new ArrayDeque<>();
    private long entries;
    private int length;

    /** @param maxLength in characters of the entries' changes */
    RecentCommits(int maxEntries, int maxLength) {
        this.maxEntries = maxEntries;
        this.maxLength = maxLength;
    }

    /** @param added length of the entries committed between these two */
    void add(Checkpoint from, Checkpoint to, int added) {
        Step step = new Step(from, to.lsn() - from.lsn(), added);
        steps.add(step);
        entries += step.entries;
        length += added;
        while (!steps.isEmpty() && (entries > maxEntries || length > maxLength)) {
            Step oldest = steps.remove();
            entries -= oldest.entries;
            length -= oldest.length;
        }
    }

    /** Returns the commit that ended at this position; empty if there was none, or too much was committed after it. */
    Optional<Checkpoint> at(LogPosition position) {
        return steps.stream()
                .map(Step::from)
                .filter(head -> head.position().equals(position))
                .findFirst();
    }
}
