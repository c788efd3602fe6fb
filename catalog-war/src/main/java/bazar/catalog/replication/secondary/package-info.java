/** A secondary's side of the replication. Read {@link bazar.catalog.replication.secondary.Replica} first. */
package bazar.catalog.replication.secondary;
