package bazar.prove.history.calls;

/** How a trial uses a book. */
public enum Use {
    /** Clients buy it, and each edition adds copies. */
    SOLD,
    /** Like {@link #SOLD}, and some of its orders are cancelled. */
    RETURNED,
    /** Each edition changes its topic. No client buys it. */
    MOVED,
    /** No client touches it. It makes lists long. */
    LEFT_ALONE
}
