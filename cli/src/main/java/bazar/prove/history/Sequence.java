package bazar.prove.history;

import java.util.TreeSet;

/** Versions by one writer, which only grow from write to write. So a version identifies the write. */
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

    /** Keeps only refused versions from the known one on, as an answer with an older one is stale anyway. */
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
