package bazar.prove.history;

/** Writes by many writers that each add one. A version is the number of writes so far and does not identify a write. */
final class Count extends Versions {
    private long begun;
    private long acknowledged;

    Count(String name) {
        super(name, 0);
    }

    void begin() {
        begun++;
    }

    void refuse() {
        begun--;
    }

    void acknowledge(Finished write) {
        acknowledged++;
        learn(acknowledged, write);
    }

    long acknowledged() {
        return acknowledged;
    }

    @Override
    long possible() {
        return begun;
    }

    /** Returns false: refused writes do not count as possible, so one with an effect exceeds {@link #possible}. */
    @Override
    boolean wasRefused(long version) {
        return false;
    }
}
