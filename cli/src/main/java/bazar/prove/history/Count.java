package bazar.prove.history;

/** Writes of many writers that each add one. A version is how many have happened; it does not tell which. */
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

    /** Writes that were refused are not counted as possible, so one that had an effect is one too many. */
    @Override
    boolean wasRefused(long version) {
        return false;
    }
}
