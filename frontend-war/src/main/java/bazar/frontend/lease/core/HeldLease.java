package bazar.frontend.lease.core;

/**
 * A lease held.
 *
 * @param number counts the grants of this process; a renewal keeps it
 * @param grant as the primary calls it
 * @param store the grantor's
 * @param floors that hold in it
 * @param expiresAt by this process' clock
 */
public record HeldLease(long number, String grant, String store, Floors floors, long expiresAt) {
    HeldLease until(long later) {
        return new HeldLease(number, grant, store, floors, later);
    }
}
