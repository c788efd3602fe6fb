package bazar.prove.history.versions;

import bazar.prove.history.calls.Finished;

/** Writes by many writers that each add one. A version is the number of writes so far and does not identify a write. */
public final class Count extends Versions {
    private long begun;
    private long acknowledged;

    Count(String name) {
        super(name, 0);
    }

    /** Records that a write began, which is possible from now on. */
    public void begin() {
        begun++;
    }

    /** Records that a write was refused, so that it is possible no longer. */
    public void refuse() {
        begun--;
    }

    /** Records that a write was acknowledged, so that every later read must show it. */
    public void acknowledge(Finished write) {
        acknowledged++;
        learn(acknowledged, write);
    }

    public long acknowledged() {
        return acknowledged;
    }

    @Override
    public long possible() {
        return begun;
    }

    /** Returns false: refused writes do not count as possible, so one with an effect exceeds {@link #possible}. */
    @Override
    boolean wasRefused(long version) {
        return false;
    }
}
