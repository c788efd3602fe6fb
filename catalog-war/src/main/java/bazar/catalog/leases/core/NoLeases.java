package bazar.catalog.leases.core;

/** This node grants no lease. */
public final class NoLeases extends RuntimeException {
    private NoLeases(String reason) {
        super(reason, null, false, false);
    }

    static NoLeases notPrimary() {
        return new NoLeases("This node grants no leases: it is not the primary of an open store.");
    }

    /** @param holder the holder's name */
    static NoLeases awaiting(String holder) {
        return new NoLeases("A write waits for the acknowledgement of " + holder + ": it gets no lease before.");
    }
}
