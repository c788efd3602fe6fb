/** The restocking of books that run short. Read {@link bazar.catalog.restocking.core.Restocker} first. */
package bazar.catalog.restocking.core;
