package bazar.prove.history;

/** What is done with a book of the trial. */
public enum Use {
    /** It is bought, and each edition brings new copies. */
    SOLD,
    /** Likewise; and orders of it are cancelled. */
    RETURNED,
    /** Each edition is of the other topic. Nobody buys it. */
    MOVED,
    /** Nothing: it makes lists long. */
    LEFT_ALONE
}
