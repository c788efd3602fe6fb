package bazar.catalog.replication.primary;

import bazar.catalog.log.Checkpoint;
import bazar.catalog.log.LogPosition;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/** What was committed before the last commit, back to where all that came after fits into one message. */
final class RecentCommits {
    /** One commit, and what the next one brought. */
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

    /** @param added length of what was committed between these two, together */
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

    /** The commit that ended there; empty if there was none, or too much came after it. */
    Optional<Checkpoint> at(LogPosition position) {
        return steps.stream()
                .map(Step::from)
                .filter(head -> head.position().equals(position))
                .findFirst();
    }
}
