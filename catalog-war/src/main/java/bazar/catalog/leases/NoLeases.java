package bazar.catalog.leases;

/** This node grants no leases: it is not the primary, or its store is not open. */
final class NoLeases extends RuntimeException {
    NoLeases() {
        super("this node is not the primary of an open store", null, false, false);
    }
}
