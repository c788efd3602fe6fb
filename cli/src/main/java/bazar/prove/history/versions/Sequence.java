package bazar.prove.history.versions;

import java.util.TreeSet;

/** Versions by one writer, which only grow from write to write. So a version identifies the write. */
public final class Sequence extends Versions {
    private final TreeSet<Long> refused = new TreeSet<>();
    private long begun;

    public Sequence(String name, long opening) {
        super(name, opening);
        this.begun = opening;
    }

    /** Records that the write of a version began, which is possible from now on. */
    public void begin(long version) {
        begun = Math.max(begun, version);
    }

    /** Keeps only refused versions from the known one on, as an answer with an older one is stale anyway. */
    public void refuse(long version) {
        refused.headSet(known().version()).clear();
        refused.add(version);
    }

    @Override
    public long possible() {
        return begun;
    }

    @Override
    boolean wasRefused(long version) {
        return refused.contains(version);
    }
}
