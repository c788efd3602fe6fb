/**
 * Leases for the caches of the frontends (Gray and Cheriton, SOSP 1989), and the invalidation of what a write changes
 * before it commits. Read {@link bazar.catalog.leases.core.Leases} first, then {@link
 * bazar.catalog.leases.core.Invalidator}.
 */
package bazar.catalog.leases.core;
