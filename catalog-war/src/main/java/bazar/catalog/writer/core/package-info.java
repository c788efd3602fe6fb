/**
 * The single writer of the primary: decides waiting commands as one batch, has the log entry acknowledged, and commits
 * it. Read {@link bazar.catalog.writer.core.CatalogWriter} first.
 */
package bazar.catalog.writer.core;
