package bazar.stack.topology;

/** Through which port of this machine a node reaches what listens at another. */
@FunctionalInterface
public interface Wiring {
    /** Nothing stands between them. */
    Wiring DIRECT = (from, port) -> port;

    /**
     * @param from the name of the node that connects
     * @param port at which the other listens
     */
    int port(String from, int port);
}
