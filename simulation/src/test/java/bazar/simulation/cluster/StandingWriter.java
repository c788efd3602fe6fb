package bazar.simulation.cluster;

/** A primary whose state a test sets. */
final class StandingWriter implements Writing {
    boolean isAsked;
    long lastLsn;
    long committedLsn;

    @Override
    public boolean writes() {
        return true;
    }

    @Override
    public boolean isAsked() {
        return isAsked;
    }

    @Override
    public long lastLsn() {
        return lastLsn;
    }

    @Override
    public long committedLsn() {
        return committedLsn;
    }
}
