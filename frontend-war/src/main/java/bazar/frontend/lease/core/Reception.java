package bazar.frontend.lease.core;

/** What became of a message of the primary's. */
public enum Reception {
    /** A new grant has begun. */
    BEGUN,
    /** The lease goes on. */
    RENEWED,
    /** The floors are raised. */
    TAKEN,
    /** Came too late to count, or is too short. */
    IGNORED,
    /** Refused: it speaks for another store. */
    STRANGER,
    /** Refused: a newer epoch has begun. */
    OUTDATED
}
