package bazar.catalog.leases;

/** A frontend cannot be reached where it says that it takes invalidations. */
final class Unreachable extends RuntimeException {
    Unreachable(Throwable cause) {
        super(cause);
    }
}
