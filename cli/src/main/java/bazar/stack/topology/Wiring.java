package bazar.stack.topology;

/** Maps a port to the port through which a certain node reaches it. */
@FunctionalInterface
public interface Wiring {
    /** Connects nodes directly. */
    Wiring DIRECT = (from, port) -> port;

    /**
     * Returns the port to connect to.
     *
     * @param from the name of the node that connects
     * @param port the port on which the other node listens
     */
    int port(String from, int port);
}
