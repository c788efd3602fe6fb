/** The restocking of books that run short. Read {@link bazar.catalog.restocking.Restocker} first. */
package bazar.catalog.restocking;
