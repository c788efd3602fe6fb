package bazar.frontend.cache.core;

/** What became of a reading that was offered to the cache. */
public enum FillOutcome {
    /** It is served from now on. */
    KEPT,
    /** There is nothing by this key. */
    NOTHING,
    /** It was read too early to show a write that has begun since. */
    BELOW_FLOOR,
    /** The cache has one as new. */
    NOT_NEWER,
    /** It was not read under the lease that is held now, if one is. */
    LAPSED,
    /** It speaks for another store. */
    STRANGER
}
