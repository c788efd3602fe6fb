package bazar.simulation.cluster;

/** The progress of a primary's writer. */
interface Writing {
    /** Returns whether the primary has an epoch and has begun to write. */
    boolean writes();

    /** Returns whether a command is neither committed nor given up. */
    boolean isAsked();

    /** Returns the LSN of the last entry, in flight or committed. */
    long lastLsn();

    long committedLsn();
}
