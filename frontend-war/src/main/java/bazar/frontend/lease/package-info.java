/**
 * Asks the catalog's primary for the lease under which the cache may be used, and takes its invalidations. Read {@link
 * bazar.frontend.lease.LeaseKeeper} first. What decides is in {@link bazar.frontend.lease.core}.
 */
package bazar.frontend.lease;
