/**
 * The lease on the cache and the floors of its keys. It knows neither container nor network. Read {@link
 * bazar.frontend.lease.core.CacheLease} first, then {@link bazar.frontend.lease.core.Floors}.
 */
package bazar.frontend.lease.core;
