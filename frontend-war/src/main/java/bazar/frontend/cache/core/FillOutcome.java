package bazar.frontend.cache.core;

/** The outcome of offering a reply to the cache. */
public enum FillOutcome {
    KEPT,
    /** The key has no value. */
    NOTHING,
    /** It was read too early to contain a write that has begun since. */
    BELOW_FLOOR,
    /** The cache has an entry that is as new. */
    NOT_NEWER,
    /** It was not loaded under the lease that is held now, or none is held. */
    LAPSED,
    /** It is from another store. */
    STRANGER
}
