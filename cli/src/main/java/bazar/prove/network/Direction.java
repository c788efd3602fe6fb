package bazar.prove.network;

/** The directions of a connection. */
public enum Direction {
    /** From the side that connected. */
    TO_SERVER,
    /** Back to the side that connected. */
    TO_CLIENT
}
