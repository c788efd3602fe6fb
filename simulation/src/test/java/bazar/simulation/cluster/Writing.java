package bazar.simulation.cluster;

/** How far a primary has come with what it is asked to write. */
interface Writing {
    /** Whether it is in office and has begun to write. */
    boolean writes();

    /** Whether there is a command that is neither decided and committed nor given up. */
    boolean isAsked();

    /** The last entry that was made, in flight or not. */
    long lastLsn();

    long committedLsn();
}
