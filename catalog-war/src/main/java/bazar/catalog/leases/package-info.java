/** The requests for leases, and the calls that invalidate the caches of frontends. */
package bazar.catalog.leases;
