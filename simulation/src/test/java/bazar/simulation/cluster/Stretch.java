package bazar.simulation.cluster;

/** For how long something has been so without a break. */
final class Stretch {
    private boolean lasts;
    private long began;

    void look(boolean isSo, long now) {
        if (isSo && !lasts) {
            began = now;
        }
        lasts = isSo;
    }

    /** What was before does not count. */
    void beginAt(long moment) {
        began = Math.max(began, moment);
    }

    long nanos(long now) {
        return lasts ? now - began : 0;
    }
}
