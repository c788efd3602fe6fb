package bazar.catalog.leases.core;

/** A frontend cannot be reached at the address it gave. */
public final class Unreachable extends RuntimeException {
    public Unreachable(Throwable cause) {
        super(cause);
    }
}
