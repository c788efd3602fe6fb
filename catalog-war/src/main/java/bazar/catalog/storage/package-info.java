/** The node's database: the log and the rows that result from it. Read {@link bazar.catalog.storage.CatalogDatabase} first. */
package bazar.catalog.storage;
