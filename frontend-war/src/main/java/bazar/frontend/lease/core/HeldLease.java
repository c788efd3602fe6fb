package bazar.frontend.lease.core;

/**
 * A held lease.
 *
 * @param number counts the grants of this process; a renewal keeps it
 * @param grant the primary's name for the grant
 * @param store the grantor's store
 * @param floors the floors under this lease
 * @param expiresAt by this process's clock
 */
public record HeldLease(long number, String grant, String store, Floors floors, long expiresAt) {
    HeldLease until(long later) {
        return new HeldLease(number, grant, store, floors, later);
    }
}
