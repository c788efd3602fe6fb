/**
 * The cache of books and searches, the lease under which it may be used, and the invalidations that keep it current.
 * Read {@link bazar.frontend.cache.core.BookCache} first, then {@link bazar.frontend.lease.core.CacheLease} and {@link
 * bazar.frontend.lease.core.Floors}.
 */
package bazar.frontend.cache;
