package bazar.prove.history;

/** Under which a book is found. */
public enum Topic {
    /** Of all books at first. */
    HAMMERED,
    /** Of every other edition of a book that is moved. */
    SPARE
}
