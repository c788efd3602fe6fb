package bazar.prove.history.calls;

/** The topics of the trial's books. */
public enum Topic {
    /** The topic of every book in its edition 0. */
    HAMMERED,
    /** The topic of every odd edition of a moved book. */
    SPARE
}
