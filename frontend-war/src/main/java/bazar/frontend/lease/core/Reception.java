package bazar.frontend.lease.core;

/** The outcome of a grant or an invalidation. */
public enum Reception {
    /** A new grant has begun. */
    BEGUN,
    /** The lease was renewed. */
    RENEWED,
    /** The floors were raised. */
    TAKEN,
    /** The grant came too late, or is too short. */
    IGNORED,
    /** The invalidation was refused: it is from another store. */
    STRANGER,
    /** The invalidation was refused: a newer epoch has begun. */
    OUTDATED
}
