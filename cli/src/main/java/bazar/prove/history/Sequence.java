package bazar.prove.history;

import java.util.TreeSet;

/** Versions of one writer, who gives each write a larger one than any before. So a version tells the write. */
final class Sequence extends Versions {
    private final TreeSet<Long> refused = new TreeSet<>();
    private long begun;

    Sequence(String name, long opening) {
        super(name, opening);
        this.begun = opening;
    }

    void begin(long version) {
        begun = Math.max(begun, version);
    }

    /** Refused versions below what is known are not kept: to show one would be stale anyway. */
    void refuse(long version) {
        refused.headSet(known().version()).clear();
        refused.add(version);
    }

    @Override
    long possible() {
        return begun;
    }

    @Override
    boolean wasRefused(long version) {
        return refused.contains(version);
    }
}
