package bazar.catalog.leases;

/** A frontend cannot be reached at the address it gave. */
final class Unreachable extends RuntimeException {
    Unreachable(Throwable cause) {
        super(cause);
    }
}
