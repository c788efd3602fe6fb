/**
 * The calls of the primary to its secondaries. Read {@link bazar.catalog.replication.link.SecondaryLink} first, whose
 * decisions {@link bazar.catalog.replication.primary.Replication} takes.
 */
package bazar.catalog.replication.link;
