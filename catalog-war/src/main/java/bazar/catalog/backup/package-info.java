/**
 * Copies of the primary's database, and the first start after a restore. Read {@link
 * bazar.catalog.backup.BackupResource} first.
 */
package bazar.catalog.backup;
