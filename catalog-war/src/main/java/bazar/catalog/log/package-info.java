/**
 * The catalog's hash-chained log: its entries, the images of rows that they carry, and the digest of all rows. Read
 * {@link bazar.catalog.log.LogEntry} and {@link bazar.catalog.log.Changes} first.
 */
package bazar.catalog.log;
