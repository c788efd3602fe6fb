package bazar.simulation.cluster;

/** Measures for how long a condition has held without interruption. */
final class Stretch {
    private boolean lasts;
    private long began;

    void look(boolean isSo, long now) {
        if (isSo && !lasts) {
            began = now;
        }
        lasts = isSo;
    }

    /** Ignores the time before this moment. */
    void beginAt(long moment) {
        began = Math.max(began, moment);
    }

    long nanos(long now) {
        return lasts ? now - began : 0;
    }
}
