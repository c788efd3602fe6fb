/** The frontend's client of the catalog. Read {@link bazar.frontend.catalog.Catalog} first. */
package bazar.frontend.catalog;
