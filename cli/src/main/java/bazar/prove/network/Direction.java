package bazar.prove.network;

/** Which way something goes on a connection. */
public enum Direction {
    /** From whoever has connected. */
    TO_SERVER,
    /** Back to it. */
    TO_CLIENT
}
